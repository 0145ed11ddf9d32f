import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { engine } from "../engine.ts";
import { withMarks, withoutMarks } from "./marks.ts";
import { filesIn, memoryWorkspace, withFiles } from "./sections.ts";

const folder = join(import.meta.dirname, "cases");

/** Each case is a workspace of several files, every one of which is checked. `UPDATE=1` rewrites what is found. */
test.each(readdirSync(folder).sort())("%s", (name) => {
  const path = join(folder, name);
  const written = readFileSync(path, "utf8");
  const files = new Map([...filesIn(written)].map(([file, text]) => [file, withoutMarks(text)]));
  const within = engine.within(memoryWorkspace(files));
  const analyses = [...files].map(([file, text]) => within.check(file, text));
  const marked = withFiles(
    new Map([...files].map(([file, text]) => [file, withMarks(file, text, analyses)])),
  );
  if (process.env.UPDATE) writeFileSync(path, marked);
  else expect(marked).toBe(written);
});
