import { posix } from "node:path";
import type { Workspace } from "../../core/source/workspace.ts";
import { type FileTree, workspaceOver } from "../../workspace/workspace-over.ts";

/** The folder in which the files of a test stand. */
export const ROOT = "/project";

/** The files of a test by absolute path: what stands below each line `# file: model.py`. */
export function filesIn(written: string): ReadonlyMap<string, string> {
  const [, ...parts] = written.split(/^# file: (\S+)\n/m);
  const files = new Map<string, string>();
  for (let i = 0; i < parts.length; i += 2) files.set(`${ROOT}/${parts[i]}`, parts[i + 1] ?? "");
  return files;
}

/** The other way round. */
export function withFiles(files: ReadonlyMap<string, string>): string {
  return [...files].map(([path, text]) => `# file: ${path.slice(ROOT.length + 1)}\n${text}`).join("");
}

/** A workspace of these files alone. */
export function memoryWorkspace(files: ReadonlyMap<string, string>): Workspace {
  const tree: FileTree = {
    paths: posix,
    read: (path) => files.get(path),
    hasFolder: (path) => [...files.keys()].some((file) => file.startsWith(`${path}/`)),
  };
  const all = () => [...files].map(([file, text]) => ({ file, text }));
  return workspaceOver(tree, () => ROOT, all);
}
