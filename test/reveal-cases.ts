import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createLibrary } from "../core/effects/library.ts";
import { tables } from "../core/effects/tables.ts";
import { seenIn } from "../core/interpret/run.ts";
import { pythonParser } from "./python-parser.ts";
import { type Revealed, revealTable } from "./reveal.ts";

/**
 * Checks every `cases/*.py` of a folder: Python programs whose calls of `reveal(x)` say, in a comment behind them, what
 * Pixelproof takes `x` to be. `UPDATE=1` rewrites the comments; read what changed.
 */
export function checkCases(folder: string): void {
  const cases = join(folder, "cases");
  test.each(readdirSync(cases).sort())("%s", (name) => {
    const path = join(cases, name);
    const written = readFileSync(path, "utf8");
    const revealed = withReveals(written);
    if (process.env.UPDATE) writeFileSync(path, revealed);
    else expect(written).toBe(revealed);
  });
}

/** The program, with what is revealed at the end of each line that reveals something. */
function withReveals(source: string): string {
  const seen: Revealed = new Map();
  const parsed = pythonParser.parse(source);
  seenIn({ file: "case.py", ...parsed }, createLibrary([...tables, revealTable(seen)]));
  let offset = 0;
  const lines = source.split("\n").map((line) => {
    const start = offset;
    offset += line.length + 1;
    const at = /^\s*(reveal|steps)\(/.test(line) ? line.search(/\S/) : -1;
    if (at < 0) return line;
    const words = [...(seen.get(start + at) ?? ["never runs"])].join(" || ");
    return `${line.replace(/\)\s*#.*$/, ")")}  # ${words}`;
  });
  return lines.join("\n");
}
