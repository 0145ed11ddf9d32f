import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "../../core/rules/index.ts";
import { sourceOf } from "../../workspace/source-file.ts";
import { filesIn } from "../project/sections.ts";
import { programs as brokenAndValid } from "../python/programs.ts";
import { examplesOf } from "../rules/page-examples.ts";
import type { Project } from "./project-laws.ts";

/** Every program and notebook that the tests and the documentation hold: what is mutated. */
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

/** The workspaces of several files that the tests hold. */
export function projectsIn(root: string): readonly Project[] {
  const folder = join(root, "test/project/cases");
  return readdirSync(folder)
    .sort()
    .map((name) => filesIn(readFileSync(join(folder, name), "utf8")));
}

/** Longer ones say nothing new about mutations, and take most of the time. */
const LONGEST = 12_000;

function pythonIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(py|ipynb)$/.test(file))
    .sort()
    .map((file) => sourceOf(file, readFileSync(join(folder, file))).text);
}
