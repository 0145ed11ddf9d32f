import type { RawNode } from "./raw-node.ts";
import type { Broken, BrokenStatement, Chunk, Expression } from "./syntax.ts";

/** Offsets from a chunk's start. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What turns nodes of one chunk into syntax: offsets of nodes index `text`, which starts where the chunk does. */
export interface Lowering {
  readonly chunk: Chunk;
  readonly text: string;
  /** Collects what did not parse. */
  readonly broken: Range[];
  /** Whether a `yield` was lowered that belongs to the function around, not to one lowered already. */
  sawYield: boolean;
}

export function placeOf(
  { from, to }: Range,
  { chunk }: Lowering,
): { chunk: Chunk; from: number; to: number } {
  return { chunk, from, to };
}

export function textOf(node: Range, { text }: Lowering): string {
  return text.slice(node.from, node.to);
}

/** What did not parse. */
export function brokenExpression(range: Range, lowering: Lowering): Broken {
  lowering.broken.push({ from: range.from, to: range.to });
  return meaningless(range, lowering);
}

/** What parsed, but has no meaning for Pixelproof. */
export function meaningless(range: Range, lowering: Lowering): Broken {
  return { kind: "broken", ...placeOf(range, lowering) };
}

export function brokenStatement(range: Range, lowering: Lowering): BrokenStatement {
  lowering.broken.push({ from: range.from, to: range.to });
  return { kind: "broken-statement", ...placeOf(range, lowering) };
}

/** What comes after the token in the node around it, without blanks before. */
export function rangeAfter(token: Range, { to }: Range, { text }: Lowering): Range {
  const rest = text.slice(token.to, to);
  return { from: to - rest.trimStart().length, to };
}

/** Runs `lower`, and says whether a `yield` was in it; the function around does not get to know. */
export function withOwnYields<T>(
  lowering: Lowering,
  lower: () => T,
): { readonly result: T; readonly sawYield: boolean } {
  const outer = lowering.sawYield;
  lowering.sawYield = false;
  const result = lower();
  const { sawYield } = lowering;
  lowering.sawYield = outer;
  return { result, sawYield };
}

/** Several expressions with commas between them are a tuple, which spans them. */
export function tupleOf(items: readonly Expression[], range: Range, lowering: Lowering): Expression {
  return { kind: "sequence", ...placeOf(range, lowering), type: "tuple", items };
}

/** From the start of the first to the end of the last. */
export function rangeOver(nodes: readonly RawNode[], otherwise: Range): Range {
  return { from: nodes[0]?.from ?? otherwise.from, to: nodes.at(-1)?.to ?? otherwise.to };
}
