import { lowerExpression, lowerName } from "./lower-expression.ts";
import { brokenExpression, type Lowering, placeOf, textOf } from "./lowering.ts";
import type { RawNode } from "./raw-node.ts";
import type { Expression, Pattern } from "./syntax.ts";

/** What stands between `case` and the guard or colon; patterns with a comma are a sequence. */
export function lowerPatterns(nodes: readonly RawNode[], lowering: Lowering): Pattern {
  const [first] = nodes;
  if (nodes.length === 1 && first && !first.isDamaged) return lowerPattern(first.children, lowering);
  return { kind: "other", captures: capturesIn(nodes, lowering) };
}

/** `nodes` are those of one pattern: two for a negative number. */
function lowerPattern(nodes: readonly RawNode[], lowering: Lowering): Pattern {
  const [first, second] = nodes;
  switch (first?.type) {
    case "_":
      return { kind: "wildcard" };
    case "dotted_name":
      return lowerDottedName(first, lowering);
    case "union_pattern":
      return { kind: "or", patterns: alternatives(first).map((one) => lowerPattern(one, lowering)) };
    case "tuple_pattern":
      if (first.children.length === 3) return lowerPatterns(first.children.slice(1, 2), lowering);
      return { kind: "other", captures: capturesIn(nodes, lowering) };
    case "-":
      return second ? lowerNegative(first, second, lowering) : { kind: "other", captures: [] };
    case "string":
    case "concatenated_string":
    case "integer":
    case "float":
    case "true":
    case "false":
    case "none":
      return { kind: "value", value: lowerExpression(first, lowering) };
    default:
      return { kind: "other", captures: capturesIn(nodes, lowering) };
  }
}

/** A bare name captures, a dotted one is compared with. */
function lowerDottedName(node: RawNode, lowering: Lowering): Pattern {
  const [first, ...others] = node.children.filter((child) => child.type === "identifier");
  if (!first) return { kind: "value", value: brokenExpression(node, lowering) };
  if (others.length === 0) return { kind: "capture", name: textOf(first, lowering) };
  let value: Expression = lowerName(first, lowering);
  for (const name of others) {
    const place = placeOf({ from: first.from, to: name.to }, lowering);
    value = {
      kind: "attribute",
      ...place,
      value,
      attribute: textOf(name, lowering),
      attributeFrom: name.from,
    };
  }
  return { kind: "value", value };
}

function lowerNegative(minus: RawNode, number: RawNode, lowering: Lowering): Pattern {
  const place = placeOf({ from: minus.from, to: number.to }, lowering);
  const operand = lowerExpression(number, lowering);
  return { kind: "value", value: { kind: "unary", ...place, operator: "-", operand } };
}

/** The nodes between the bars of `a | -1 | "b"`. */
function alternatives(union: RawNode): readonly (readonly RawNode[])[] {
  const groups: RawNode[][] = [[]];
  for (const child of union.children) {
    if (child.type === "|") groups.push([]);
    else groups.at(-1)?.push(child);
  }
  return groups;
}

/** The names that patterns bind. */
function capturesIn(nodes: readonly RawNode[], lowering: Lowering): readonly string[] {
  return nodes.flatMap((node): readonly string[] => {
    const { children } = node;
    if (node.isDamaged) brokenExpression(node, lowering);
    switch (node.type) {
      case "dotted_name":
        return children.length === 1 ? [textOf(node, lowering)] : [];
      // `*rest`, `pattern as name`.
      case "splat_pattern":
      case "as_pattern": {
        const name = children.at(-1);
        const inner = capturesIn(children.slice(0, -1), lowering);
        return name?.type === "identifier" ? [...inner, textOf(name, lowering)] : inner;
      }
      // `Point(x)`, `x=pattern`: the first name binds nothing.
      case "class_pattern":
      case "keyword_pattern":
        return capturesIn(children.slice(1), lowering);
      default:
        return capturesIn(children, lowering);
    }
  });
}
