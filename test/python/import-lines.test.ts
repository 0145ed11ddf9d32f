import { join } from "node:path";
import { expect, it } from "vitest";
import { importLines } from "../../core/python/import-lines.ts";
import type { Import, ImportFrom } from "../../core/python/syntax.ts";
import { corpusIn } from "../fuzz/corpus.ts";
import { mutate } from "../fuzz/mutate.ts";
import { createRandom } from "../fuzz/random.ts";
import { pythonParser } from "../python-parser.ts";
import { visitNodes } from "./visit-nodes.ts";

/** What a statement imports, and where its text stands. */
function written({ chunk, from, to, ...node }: Import | ImportFrom): string {
  const { kind } = node;
  const names = node.names.map(({ path, alias }) => [path, alias]);
  const source = node.kind === "import-from" ? [node.module, node.level, node.isStar] : [];
  return JSON.stringify([kind, chunk.start + from, chunk.start + to, names, ...source]);
}

function parsedImportsIn(text: string): readonly string[] {
  const found: string[] = [];
  visitNodes(pythonParser.parse(text).module.statements, (node) => {
    if (node.kind === "import" || node.kind === "import-from") found.push(written(node));
  });
  return found;
}

it("gives the imports that parsing gives, of every program and of what becomes of it by edits", () => {
  const corpus = corpusIn(join(import.meta.dirname, "../.."));
  let number = 0;
  for (const [seed, program] of corpus.entries()) {
    const random = createRandom(seed);
    let text = program;
    for (let edit = 0; edit < 4; edit++, text = mutate(text, random, corpus)) {
      const imports = importLines(text)?.map(written).sort();
      // Of a program that nobody edited all imports are told.
      if (edit > 0 && !imports) continue;
      number += imports?.length ?? 0;
      expect(imports, text).toEqual([...parsedImportsIn(text)].sort());
    }
  }
  expect(number).toBeGreaterThan(2000);
}, 60_000);

it("takes them from anywhere", () => {
  const text = `
if a: import one
else:
    try: from . import two
    except: import three as x, four.five
match a:
    case 1:
        from ..six import (seven,
            eight)
def f():
    class C: from nine import *
"import no"
`;
  expect(importLines(text)?.map((node) => node.names.map(({ path }) => path))).toEqual([
    ["one"],
    ["two"],
    ["three", "four.five"],
    ["seven", "eight"],
    [],
  ]);
});
