import type { LoweredLine } from "../lower-line.ts";
import type { Lowering } from "../lowering.ts";
import type { Piece } from "../raw-node.ts";
import type { Expression } from "../syntax.ts";
import { isDeeperThan } from "./depth.ts";
import { expect, type PlainReader, readerOf } from "./plain-reader.ts";
import { readExpression } from "./read-expression.ts";
import { readHeader } from "./read-header.ts";
import { readStatements } from "./read-statement.ts";

/**
 * Lowers a logical line that is plain Python, as nearly all are, without tree-sitter, to the very same; undefined for any
 * other: what does not parse, what is rare, and what the grammar reads in a way of its own.
 */
export function plainLine(keyword: string, line: Piece, lowering: Lowering): LoweredLine | undefined {
  return read(line, lowering, (reader) => {
    if (keyword === "") return { statements: readStatements(reader) };
    const header = readHeader(reader, keyword);
    expect(reader, ":");
    const statements = readStatements(reader);
    return header && { header, statements };
  });
}

/** The expression of a plain `@decorator`. */
export function plainDecorator(line: Piece, lowering: Lowering): Expression | undefined {
  return read({ ...line, from: line.from + 1 }, lowering, readExpression);
}

function read<T extends object>(
  line: Piece,
  lowering: Lowering,
  readLine: (reader: PlainReader) => T | undefined,
): T | undefined {
  // tree-sitter takes U+0000 for the end of the text.
  if (line.closers || line.text.slice(line.from, line.to).includes("\0")) return undefined;
  const reader = readerOf(line, lowering);
  const found = readLine(reader);
  if (!found || reader.hasFailed || reader.token !== "end") return undefined;
  if (reader.count > FEW_TOKENS && isDeeperThan(found, DEEPEST)) return undefined;
  if (reader.sawYield) lowering.sawYield = true;
  return found;
}

/** So few cannot be nested as deeply as tree-sitter's trees are cut. */
const FEW_TOKENS = 200;

/** Levels of objects; a level of tree-sitter's tree is one or more of them, but for the parentheses that the reader counts. */
const DEEPEST = 160;
