import type { DiskTree } from "./file-tree.ts";
import { projectFiles } from "./project-files.ts";

/** The Python files of projects, found once. */
export interface ProjectIndex {
  filesOf(project: string): readonly string[];
  /** Whether these are all of them, so far as they are looked at. */
  isComplete(project: string): boolean;
  /** Files may have come or gone. */
  renew(): void;
}

/** Goes through a project at once, when it is first asked for: for a program that has nothing else to do. */
export function createIndex(tree: DiskTree): ProjectIndex {
  const known = new Map<string, readonly string[]>();
  return {
    filesOf(project) {
      const files =
        known.get(project) ?? [...projectFiles(project, tree)].filter((file) => file !== undefined);
      known.set(project, files);
      return files;
    },
    isComplete: () => true,
    renew: () => known.clear(),
  };
}
