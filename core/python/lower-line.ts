import { guessHeader } from "./guess-header.ts";
import { startsMagic } from "./logical-lines.ts";
import { type Header, lowerHeader } from "./lower-header.ts";
import { lowerStatements } from "./lower-statement.ts";
import { brokenExpression, brokenStatement, type Lowering } from "./lowering.ts";
import { plainDecorator, plainLine } from "./plain/plain-line.ts";
import { childOfType, type Piece, type RawNode, type ReadTree } from "./raw-node.ts";
import type { Expression, Statement } from "./syntax.ts";

/** A line's header, if it has one, and the statements on the same line: `y` of `if x: y`. */
export interface LoweredLine {
  readonly header?: Header;
  readonly statements: readonly Statement[];
}

/** Lowers a logical line that starts with the keyword, or with none. */
export function lowerLine(keyword: string, line: Piece, lowering: Lowering, readTree: ReadTree): LoweredLine {
  return plainLine(keyword, line, lowering) ?? lowerByTree(keyword, line, lowering, readTree);
}

/** The same for any line, by tree-sitter. */
export function lowerByTree(
  keyword: string,
  line: Piece,
  lowering: Lowering,
  readTree: ReadTree,
): LoweredLine {
  switch (keyword) {
    case "":
      return { statements: lowerSimpleLine(line, lowering, readTree) };
    case "try":
    case "else":
    case "finally":
      return {
        header: { kind: keyword },
        statements: lowerSimpleLine(afterKeyword(keyword, line), lowering, readTree),
      };
    default:
      return lowerHeaderLine(keyword, line, lowering, readTree);
  }
}

function lowerSimpleLine(line: Piece, lowering: Lowering, readTree: ReadTree): readonly Statement[] {
  if (line.from >= line.to) return [];
  if (startsMagic(line.text, line.from)) return [brokenStatement(line, lowering)];
  return lowerStatements(readTree(line).children, lowering);
}

/** `@decorator` */
export function lowerDecorator(line: Piece, lowering: Lowering, readTree: ReadTree): Expression {
  return plainDecorator(line, lowering) ?? lowerDecoratorByTree(line, lowering, readTree);
}

/** The same by tree-sitter. */
export function lowerDecoratorByTree(line: Piece, lowering: Lowering, readTree: ReadTree): Expression {
  const [statement] = lowerStatements(readTree({ ...line, from: line.from + 1 }).children, lowering);
  return statement?.kind === "expression-statement" ? statement.value : brokenExpression(line, lowering);
}

function afterKeyword(keyword: string, line: Piece): Piece {
  const start = line.from + keyword.length;
  const [colon] = /^\s*:?\s*/.exec(line.text.slice(start, line.to)) ?? [""];
  return { ...line, from: start + colon.length };
}

function lowerHeaderLine(keyword: string, line: Piece, lowering: Lowering, readTree: ReadTree): LoweredLine {
  const { node, hasBody, hasColon } = readHeader(keyword, line, readTree);
  const isUsable = node !== undefined && (!node.isDamaged || node.type.endsWith("_definition"));
  const read = isUsable ? lowerHeader(node, lowering) : undefined;
  const header = read ?? guessHeader(keyword, line, lowering);
  if (!header) return { statements: [brokenStatement(line, lowering)] };
  // What brackets that are not closed break is told already.
  if (read && (node?.isDamaged || !hasColon) && !line.closers) brokenExpression(line, lowering);
  const block = hasBody && node ? childOfType(node, "block") : undefined;
  return { header, statements: block ? lowerStatements(block.children, lowering) : [] };
}

interface HeaderNode {
  readonly node: RawNode | undefined;
  /** Whether statements follow on the line itself. */
  readonly hasBody: boolean;
  readonly hasColon: boolean;
}

function readHeader(keyword: string, line: Piece, readTree: ReadTree): HeaderNode {
  const read = (suffix: string) => findHeader(keyword, readTree(inContext(keyword, line, suffix)));
  const isComplete = !line.closers && line.text.charAt(line.to - 1) === ":";
  if (isComplete) return { node: read(" pass"), hasBody: false, hasColon: true };
  const node = read("");
  if (node && !node.isDamaged) return { node, hasBody: true, hasColon: true };
  // `def f(x)` whose colon is still to be typed.
  const completed = read(": pass");
  if (completed && !(node && completed.isDamaged))
    return { node: completed, hasBody: false, hasColon: false };
  return { node, hasBody: true, hasColon: true };
}

/** What has to stand around a header to make it a statement. */
function inContext(keyword: string, line: Piece, suffix: string): Piece {
  switch (keyword) {
    case "elif":
      return { ...line, from: line.from + "el".length, suffix };
    case "except":
      return { ...line, prefix: "try: pass\n", suffix };
    case "case":
      return { ...line, prefix: "match 0:\n ", suffix };
    default:
      return { ...line, suffix };
  }
}

function findHeader(keyword: string, root: RawNode): RawNode | undefined {
  const [statement] = root.children;
  if (!statement) return undefined;
  if (keyword === "except") return childOfType(statement, "except_clause");
  if (keyword !== "case") return statement.type === HEADER_TYPES.get(keyword) ? statement : undefined;
  const block = childOfType(statement, "block");
  return block && childOfType(block, "case_clause");
}

const HEADER_TYPES: ReadonlyMap<string, string> = new Map([
  ["if", "if_statement"],
  ["elif", "if_statement"],
  ["for", "for_statement"],
  ["while", "while_statement"],
  ["with", "with_statement"],
  ["match", "match_statement"],
  ["def", "function_definition"],
  ["class", "class_definition"],
]);
