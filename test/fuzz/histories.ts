import type { History } from "./laws.ts";
import { mutate } from "./mutate.ts";
import { createRandom } from "./random.ts";

/** A program and some versions after it, the same for the same seed. */
export function historyOf(corpus: readonly string[], seed: number): History {
  const random = createRandom(seed);
  const history = [random.pick(corpus)];
  const edits = 1 + random.below(6);
  for (let edit = 0; edit < edits; edit++) {
    // Now and then an edit is taken back, as people do: what was known of an older version must not come through.
    const from = random.chance(0.15) ? random.pick(history) : (history.at(-1) ?? "");
    history.push(mutate(from, random, corpus));
  }
  return history;
}
