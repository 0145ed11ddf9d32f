import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createLibrary } from "../../core/effects/library.ts";
import { tables } from "../../core/effects/tables.ts";
import { flowsThrough } from "../../core/interpret/run.ts";
import { pythonParser } from "../python-parser.ts";
import { type Revealed, revealTable } from "./reveal.ts";

/**
 * Each case is a Python program whose calls of `reveal(x)` and `steps(x)` say, in a comment behind them, what Pixelproof
 * takes `x` to be and how it got so. `UPDATE=1` rewrites the comments; read what changed.
 */
const cases = join(import.meta.dirname, "cases");

for (const name of readdirSync(cases).sort()) {
  test(name, () => {
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
  const { text, module } = pythonParser.parse(source);
  flowsThrough({ file: "case.py", text, module }, createLibrary([...tables, revealTable(seen)]));
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
