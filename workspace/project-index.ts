import { createBackgroundIndex } from "./background-index.ts";
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

/** How long it may keep others waiting, in milliseconds. */
const SLICE = 5;

/**
 * Goes through a project in slices, with time for others in between, and knows no file of it until it is through: then it
 * says so. The files are read on the way, so that who asks for them later waits for no disk.
 */
export function createSlicedIndex(tree: DiskTree, onFound: () => void): ProjectIndex {
  return createBackgroundIndex((project, walk) => {
    const found: string[] = [];
    const steps = projectFiles(project, tree);
    const goOn = (): void => {
      if (!walk.isWanted()) return;
      const end = Date.now() + SLICE;
      while (Date.now() < end) {
        const { value, done } = steps.next();
        if (done === true) {
          walk.end(found);
          return;
        }
        if (value !== undefined && tree.read(value) !== undefined) found.push(value);
      }
      setImmediate(goOn);
    };
    setImmediate(goOn);
  }, onFound);
}
