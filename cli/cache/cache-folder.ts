import { join, resolve } from "node:path";
import { leadsOut } from "../../workspace/leads-out.ts";
import { projectRootOf } from "../../workspace/project-root.ts";

/**
 * Where reports are kept: in the folder that is named, else in that of the project in which we are. undefined where a link in
 * the project leads out of it: it came with the project, and what it leads to is not for us to write.
 */
export async function cacheFolderOf(cwd: string, folder: string | undefined): Promise<string | undefined> {
  const root = projectRootOf(cwd) ?? cwd;
  const path = folder === undefined ? join(root, ".pixelproof_cache") : resolve(cwd, folder);
  return (await leadsOut(path, root)) ? undefined : path;
}
