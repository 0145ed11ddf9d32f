import { dirname } from "node:path";
import { modulesNamedIn, type NamedModule } from "../../core/interpret/named-modules.ts";
import { readText } from "../file-tree.ts";
import type { Surroundings } from "../relevance/files-around.ts";
import { createResolver } from "../relevance/import-graph.ts";
import { maySave } from "../saving-files.ts";
import { mayLoad } from "./may-load.ts";

/** Which files a program may come to by its imports. */
export interface Reach {
  /**
   * These and itself, however far around: by any import statement of theirs, whether it runs or not. `ANY_FILE` is among them where
   * that cannot be told.
   */
  from(program: string): ReadonlySet<string>;
  /** Whether the program may load what another saves, itself or in what it imports. */
  mayLoad(program: string): boolean;
  /** Whether the file itself may save what another loads. */
  maySave(file: string): boolean;
}

/** In place of a path. */
export const ANY_FILE = "*";

/** Reads files when they are asked for, and keeps of them what matters here. */
export function createReach({ tree, rootOf }: Surroundings): Reach {
  const resolve = createResolver(tree, rootOf);
  const facts = createFacts();
  const from = (program: string): ReadonlySet<string> => {
    const home = dirname(program);
    const reached = new Set([program]);
    // Files are added while this goes on.
    for (const file of reached) {
      const modules = file === ANY_FILE ? [] : facts.modulesOf(file);
      if (!modules) reached.add(ANY_FILE);
      for (const { name, level } of modules ?? []) {
        // Python looks beside the program first, wherever the import stands.
        const places = level === 0 ? [home, dirname(file)] : [dirname(file)];
        for (const place of places) {
          const target = resolve(place, name, level);
          if (target !== undefined) reached.add(target);
        }
      }
    }
    return reached;
  };
  return {
    from,
    mayLoad: (program) => [...from(program)].some((file) => file === ANY_FILE || facts.of(file).mayLoad),
    maySave: (file) => facts.of(file).maySave,
  };
}

/** What a file's words say. */
interface Facts {
  readonly maySave: boolean;
  readonly mayLoad: boolean;
}

function createFacts() {
  const facts = new Map<string, Facts>();
  const modules = new Map<string, readonly NamedModule[] | undefined>();
  const look = (file: string, isReached: boolean): Facts => {
    const text = readText(file) ?? "";
    const found = { maySave: maySave(text), mayLoad: mayLoad(text) };
    facts.set(file, found);
    // What may save will be asked for its imports. No text is kept for those that are asked later.
    if (isReached || found.maySave) modules.set(file, modulesNamedIn(text));
    return found;
  };
  return {
    of: (file: string): Facts => facts.get(file) ?? look(file, false),
    modulesOf(file: string): readonly NamedModule[] | undefined {
      if (!modules.has(file)) look(file, true);
      return modules.get(file);
    },
  };
}
