import { join } from "node:path";
import { expect, test } from "vitest";
import { engine } from "../engine.ts";
import { corpusIn } from "./corpus.ts";
import { historyOf } from "./histories.ts";
import { breachOf } from "./laws.ts";

/** The same in every run. `npm run fuzz` goes on with others, and makes what it finds small. */
const SEEDS = Array.from({ length: 60 }, (_, i) => i + 1);

test("whatever is done to a program, every law holds", { timeout: 120_000 }, () => {
  const corpus = corpusIn(join(import.meta.dirname, "../.."));
  expect(corpus.length).toBeGreaterThan(80);
  for (const seed of SEEDS) expect(breachOf(engine, historyOf(corpus, seed)), `seed ${seed}`).toBeUndefined();
});
