import { join, resolve } from "node:path";
import { projectRootOf } from "../../workspace/project-root.ts";

/** Where reports are kept: in the folder that is named, else in that of the project in which we are. */
export function cacheFolderOf(cwd: string, folder: string | undefined): string {
  return folder === undefined ? join(projectRootOf(cwd) ?? cwd, ".pixelproof_cache") : resolve(cwd, folder);
}
