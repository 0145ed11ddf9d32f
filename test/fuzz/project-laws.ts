import type { Engine } from "../../core/engine.ts";
import { memoryWorkspace } from "../project/sections.ts";
import { differenceBetween } from "./laws.ts";
import { mutate } from "./mutate.ts";
import { createRandom } from "./random.ts";

/** The files of a workspace, by path. */
export type Project = ReadonlyMap<string, string>;

/**
 * Edits files of a workspace that are all open, and looks at every one of them after each edit: each must mean what it
 * means to an engine that knows of no earlier version. In words where it does not.
 */
export function breachOfProject(
  engine: Engine,
  other: Engine,
  projects: readonly Project[],
  seed: number,
): string | undefined {
  const random = createRandom(seed);
  const files = new Map(random.pick(projects));
  const texts = [...files.values()];
  const within = engine.within(memoryWorkspace(files));
  const open = new Map([...files].map(([file, text]) => [file, within.open(file, text)]));
  const history: string[] = [];
  for (let edit = 0; edit < 5; edit++) {
    const edited = random.pick([...files.keys()]);
    files.set(edited, mutate(files.get(edited) ?? "", random, texts));
    history.push(`${edited}: ${JSON.stringify(files.get(edited))}`);
    for (const [file, text] of files) {
      const update = open.get(file)?.update(text);
      const fresh = other.within(memoryWorkspace(files)).check(file, text);
      const difference = update && differenceBetween(update, fresh);
      if (difference !== undefined) return `${file} differs in ${difference}\n${history.join("\n")}`;
      if (update) breakNothing(within, update);
    }
  }
  return undefined;
}

/** Tries every fix, as one does who asks for them between two keys. */
function breakNothing(engine: Engine, analysis: ReturnType<Engine["check"]>): void {
  for (const finding of analysis.findings) engine.fixesFor(analysis, finding);
}
