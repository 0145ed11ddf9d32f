import type { DiskWorkspace } from "../disk-workspace.ts";
import { addTo } from "../relevance/add-to.ts";
import { ANY_FILE, createReach, type Reach } from "./reach.ts";

/**
 * Which of the files that are still to be checked may read which files. What is found in a file may depend on whoever reads it, and
 * on no one else: so when none of these is left, it is settled. The files foreseen may be too many, never too few.
 */
export interface Foresight {
  /** The files to check: of a project first those that may load what others save, as all that save wait for them. */
  readonly order: readonly string[];
  /** Whether none of the files that are still to be checked may read this one. */
  isSettled(file: string): boolean;
  /** A file is checked. Gives the files that are settled by that. */
  checked(file: string): readonly string[];
}

type Surroundings = Pick<DiskWorkspace, "surroundings" | "projectOf" | "filesOfProject">;

/** Looks through the files to check, and through what these may read, for their imports and for words. */
export function foresee(files: readonly string[], workspace: Surroundings): Foresight {
  const reach = createReach(workspace.surroundings);
  const loaders = new Set(files.filter((file) => reach.mayLoad(file)));
  const { order, loading } = inOrder(files, loaders, workspace.projectOf);
  const readers = createReaders();
  for (const file of files) readers.add(reach.from(file));
  for (const project of loading.keys()) readers.add(savedFrom(project, workspace, reach));
  /** How many files that load are left in a project. */
  const left = new Map([...loading].map(([project, programs]) => [project, programs.length]));
  return {
    order,
    isSettled: readers.hasNone,
    checked(file) {
      const settled = readers.remove(reach.from(file));
      if (!loaders.has(file)) return settled;
      const project = workspace.projectOf(file);
      const others = (left.get(project) ?? 0) - 1;
      left.set(project, others);
      return others > 0 ? settled : [...settled, ...readers.remove(savedFrom(project, workspace, reach))];
    },
  };
}

/** How many are left that may read each file. */
function createReaders() {
  const counts = new Map<string, number>();
  /** Files that nobody may read but who may read any. */
  let held: string[] = [];
  const countOf = (file: string): number => counts.get(file) ?? 0;
  return {
    hasNone: (file: string) => countOf(file) + countOf(ANY_FILE) === 0,
    add(read: ReadonlySet<string>): void {
      for (const file of read) counts.set(file, countOf(file) + 1);
    },
    /** Gives the files that nobody may read any more. */
    remove(read: ReadonlySet<string>): readonly string[] {
      for (const file of read) {
        counts.set(file, countOf(file) - 1);
        if (file !== ANY_FILE && countOf(file) === 0) held.push(file);
      }
      if (countOf(ANY_FILE) > 0) return [];
      const freed = held;
      held = [];
      return freed;
    },
  };
}

/** Projects in the order of their first files, and of each those that load first. */
function inOrder(
  files: readonly string[],
  loaders: ReadonlySet<string>,
  projectOf: (file: string) => string,
): Pick<Foresight, "order"> & { readonly loading: ReadonlyMap<string, readonly string[]> } {
  const [all, loading] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const file of files) {
    const project = projectOf(file);
    addTo(all, project, file);
    if (loaders.has(file)) addTo(loading, project, file);
  }
  const order = [...all].flatMap(([project, own]) => [
    ...(loading.get(project) ?? []),
    ...own.filter((file) => !loaders.has(file)),
  ]);
  return { order, loading };
}

/** The files that are run for whoever loads something in this project: those that may save it, and what they import. */
function savedFrom(
  outer: string,
  { projectOf, filesOfProject }: Surroundings,
  reach: Reach,
): ReadonlySet<string> {
  const projects = new Set([outer]);
  const found = new Set<string>();
  // What is run may load something itself, and lie in a project within: these are added while this goes on.
  for (const project of projects) {
    for (const saver of filesOfProject(project).filter(reach.maySave)) {
      projects.add(projectOf(saver));
      for (const file of reach.from(saver)) found.add(file);
    }
  }
  return found;
}
