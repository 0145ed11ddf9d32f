import type { ProjectIndex } from "./project-index.ts";

/** One way through a project. */
export interface Walk {
  /** Whether it is still wanted: a change may have begun another one. */
  isWanted(): boolean;
  /** It is through; of no account where it is not wanted any more. */
  end(files: readonly string[]): void;
}

/** Projects that are gone through while others have their turns. */
export interface BackgroundIndex<Run> extends ProjectIndex {
  /** What `begin` gave for those that it is not through with. */
  running(): readonly Run[];
}

/** Knows no file of a project until it is through with it, and then says so. */
export function createBackgroundIndex<Run>(
  begin: (project: string, walk: Walk) => Run,
  onFound: () => void,
): BackgroundIndex<Run> {
  const known = new Map<string, readonly string[]>();
  const walks = new Map<string, { run?: Run }>();

  const beginAnew = (project: string): void => {
    const own: { run?: Run } = {};
    const isWanted = (): boolean => walks.get(project) === own;
    walks.set(project, own);
    own.run = begin(project, {
      isWanted,
      end(files) {
        if (!isWanted()) return;
        walks.delete(project);
        known.set(project, files);
        onFound();
      },
    });
  };
  return {
    filesOf(project) {
      const files = known.get(project);
      if (!files && !walks.has(project)) beginAnew(project);
      return files ?? [];
    },
    isComplete: (project) => known.has(project),
    renew() {
      // Until it is through again, what was found before is the best that is known.
      for (const project of new Set([...known.keys(), ...walks.keys()])) beginAnew(project);
    },
    running: () => [...walks.values()].map(({ run }) => run).filter((run) => run !== undefined),
  };
}
