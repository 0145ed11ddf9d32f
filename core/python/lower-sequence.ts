import { lowerAll, lowerChild, lowerExpression } from "./lower-expression.ts";
import { brokenExpression, type Lowering, placeOf, type Range, rangeOver, tupleOf } from "./lowering.ts";
import { itemsInBrackets, type RawNode, withoutCommas } from "./raw-node.ts";
import type { Dictionary, Expression, Sequence } from "./syntax.ts";

/** `[a, b]`, `{a, b}`, `(a, b)`, as values and as targets; the target `(a)` is just a. */
export function lowerSequence(type: Sequence["type"]): (node: RawNode, lowering: Lowering) => Expression {
  return (node, lowering) => {
    if (node.type === "tuple_pattern" && node.children.length === 3) return lowerChild(node, 1, lowering);
    const items = lowerAll(itemsInBrackets(node), lowering);
    return { kind: "sequence", ...placeOf(node, lowering), type, items };
  };
}

/** `a, b` without brackets. */
export function lowerListing(node: RawNode, lowering: Lowering): Expression {
  return tupleOf(lowerAll(withoutCommas(node.children), lowering), node, lowering);
}

/** What stands where the grammar wants one expression or several with commas, without a node around them. */
export function lowerOneOrMore(nodes: readonly RawNode[], range: Range, lowering: Lowering): Expression {
  const [only, ...others] = nodes;
  if (only && others.length === 0) return lowerExpression(only, lowering);
  if (!only) return brokenExpression(range, lowering);
  return tupleOf(lowerAll(withoutCommas(nodes), lowering), rangeOver(nodes, range), lowering);
}

export function lowerDictionary(node: RawNode, lowering: Lowering): Expression {
  const entries = itemsInBrackets(node).map((item) => lowerEntry(item, lowering));
  return { kind: "dictionary", ...placeOf(node, lowering), entries };
}

function lowerEntry(item: RawNode, lowering: Lowering): Dictionary["entries"][number] {
  if (item.isDamaged) return { value: brokenExpression(item, lowering) };
  if (item.type === "dictionary_splat") return { value: lowerChild(item, 1, lowering) };
  return { key: lowerChild(item, 0, lowering), value: lowerChild(item, 2, lowering) };
}

/** `value[index]`, `value[a, b]`, `value[a,]`. */
export function lowerSubscript(node: RawNode, lowering: Lowering): Expression {
  const value = lowerChild(node, 0, lowering);
  const inside = node.children.slice(2, -1);
  const items = withoutCommas(inside);
  const [first] = items;
  if (!first) return brokenExpression(node, lowering);
  const index =
    inside.length === 1
      ? lowerIndex(first, lowering)
      : tupleOf(
          items.map((item) => lowerIndex(item, lowering)),
          rangeOver(items, node),
          lowering,
        );
  return { kind: "subscript", ...placeOf(node, lowering), value, index };
}

function lowerIndex(node: RawNode, lowering: Lowering): Expression {
  if (node.type !== "slice" || node.isDamaged) return lowerExpression(node, lowering);
  let colons = 0;
  const parts: (Expression | undefined)[] = [];
  for (const child of node.children) {
    if (child.type === ":") colons++;
    else parts[colons] = lowerExpression(child, lowering);
  }
  const [lower, upper, step] = parts;
  return {
    kind: "slice",
    ...placeOf(node, lowering),
    ...(lower && { lower }),
    ...(upper && { upper }),
    ...(step && { step }),
  };
}
