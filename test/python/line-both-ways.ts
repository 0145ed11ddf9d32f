import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { OutlineItem } from "../../core/python/block-outline.ts";
import { layoutOf } from "../../core/python/layout.ts";
import type { LogicalLine } from "../../core/python/logical-lines.ts";
import { lowerByTree, lowerDecoratorByTree } from "../../core/python/lower-line.ts";
import type { Lowering } from "../../core/python/lowering.ts";
import { plainDecorator, plainLine } from "../../core/python/plain/plain-line.ts";
import { createTreeReader } from "../../core/python/tree-reader.ts";

const grammar = readFileSync(join(import.meta.dirname, "../../grammars/tree-sitter-python.wasm"));
const runtime = readFileSync(createRequire(import.meta.url).resolve("web-tree-sitter/web-tree-sitter.wasm"));
const readTree = await createTreeReader(grammar, runtime);

/** A logical line, alone. */
export interface Line {
  readonly text: string;
  readonly closers: string;
  /** What makes it a header, or "@". */
  readonly keyword: string;
}

/** The logical lines of a program or notebook. */
export function linesOf(text: string): readonly Line[] {
  const { code, items } = layoutOf(text);
  return linesIn(items, code);
}

function linesIn(items: readonly OutlineItem[], code: string): readonly Line[] {
  const lineOf = (keyword: string, { start, end, closers }: LogicalLine): Line => ({
    text: code.slice(start, end),
    closers,
    keyword,
  });
  return items.flatMap(({ decorators, clauses }) => [
    ...decorators.map((line) => lineOf("@", line)),
    ...clauses.flatMap(({ keyword, header, body }) => [lineOf(keyword, header), ...linesIn(body, code)]),
  ]);
}

/** What the line becomes, with all that lowering notes beside: by hand, undefined where it is not plain, and by tree-sitter. */
export function readBothWays({ text, closers, keyword }: Line): {
  readonly plain: object | undefined;
  readonly byTree: object;
} {
  const piece = { text, from: 0, to: text.length, closers };
  const [one, other] = [loweringOf(text), loweringOf(text)];
  const plain = keyword === "@" ? plainDecorator(piece, one) : plainLine(keyword, piece, one);
  const byTree =
    keyword === "@"
      ? lowerDecoratorByTree(piece, other, readTree)
      : lowerByTree(keyword, piece, other, readTree);
  return { plain: plain && { plain, ...one }, byTree: { plain: byTree, ...other } };
}

function loweringOf(text: string): Lowering {
  return { chunk: { start: 0 }, text, broken: [], sawYield: false };
}
