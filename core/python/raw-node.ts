/**
 * A node of tree-sitter's tree, copied out of WebAssembly: comments left out, tokens in. `type` is the grammar's name
 * of the node, or the token itself (`"("`). Offsets count as in `Piece.text`.
 */
export interface RawNode {
  readonly type: string;
  readonly from: number;
  readonly to: number;
  readonly children: readonly RawNode[];
  /** Whether something that does not parse stands right inside, or something is missing there. */
  readonly isDamaged: boolean;
}

/** A part of a text to parse: `text.slice(from, to)`, put between code that makes it a whole statement. */
export interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** What the part lacks of its brackets and quotes; what they close counts as damaged. */
  readonly closers?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Parses a piece; nodes of the prefix and suffix are there, with offsets moved into the piece. Never throws. */
export type ReadTree = (piece: Piece) => RawNode;

/** The type of what does not parse. */
export const ERROR = "ERROR";

export function childOfType(node: RawNode, ...types: readonly string[]): RawNode | undefined {
  return node.children.find((child) => types.includes(child.type));
}

/** The items of `(a, b)`: the children between the first and the last, without commas. */
export function itemsInBrackets(node: RawNode): readonly RawNode[] {
  return withoutCommas(node.children.slice(1, -1));
}

export function withoutCommas(nodes: readonly RawNode[]): readonly RawNode[] {
  return nodes.filter((node) => node.type !== ",");
}

/**
 * `*a.b()` as what it is, `*` of `a.b()`: in places the grammar reads `(*a).b()`. For any node whose text starts with
 * a star.
 */
export function withSplatOutside(node: RawNode): RawNode {
  const path: RawNode[] = [];
  let inner: RawNode | undefined = node;
  while (inner && OPERATIONS.has(inner.type)) {
    path.push(inner);
    inner = inner.children[0];
  }
  const [star, operand] = inner?.children ?? [];
  if (inner?.type !== "list_splat" || !star || !operand) return node;
  const value = path.reduceRight(
    (first, outer) => ({ ...outer, from: first.from, children: [first, ...outer.children.slice(1)] }),
    operand,
  );
  return { ...inner, to: node.to, children: [star, value] };
}

/** The nodes that start with an operand of theirs. */
const OPERATIONS = new Set([
  "attribute",
  "call",
  "subscript",
  "binary_operator",
  "boolean_operator",
  "comparison_operator",
  "conditional_expression",
]);
