import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "../../core/rules/index.ts";
import { programs as brokenAndValid } from "../python/programs.ts";
import { examplesOf } from "../rules/page-examples.ts";

/** Every program that the tests and the documentation hold: what is mutated. */
export function corpusIn(root: string): readonly string[] {
  const folders = [
    "test/oracle/cases",
    "test/programs",
    "test/interpret/cases",
    "test/effects/cases",
    "examples",
  ];
  const texts = folders.flatMap((folder) => pythonIn(join(root, folder)));
  const pages = rules.flatMap(({ page }) => examplesOf(page).map(({ text }) => text));
  return [...texts, ...pages, ...brokenAndValid].filter((text) => text.length < LONGEST);
}

/** Longer ones say nothing new about mutations, and take most of the time. */
const LONGEST = 12_000;

function pythonIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".py"))
    .sort()
    .map((file) => readFileSync(join(folder, file), "utf8"));
}
