import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { engine } from "../engine.ts";
import { withMarks } from "./program.ts";

const folder = join(import.meta.dirname, "variations");

/** Many ways to write one step, each fed to a network: what arrives stands behind each use. `UPDATE=1` rewrites it. */
test.each(readdirSync(folder).sort())("%s", (name) => {
  const path = join(folder, name);
  const file = readFileSync(path, "utf8");
  const marked = withMarks(file, { ...engine.check(name, file), findings: [] });
  if (process.env.UPDATE) writeFileSync(path, marked);
  else expect(marked).toBe(file);
});
