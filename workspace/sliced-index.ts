import { createBackgroundIndex } from "./background-index.ts";
import type { DiskTree } from "./file-tree.ts";
import { projectFiles } from "./project-files.ts";
import type { ProjectIndex } from "./project-index.ts";

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
