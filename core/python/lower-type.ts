import { lowerChild } from "./lower-expression.ts";
import { lowerOneOrMore } from "./lower-sequence.ts";
import { brokenExpression, type Lowering, placeOf } from "./lowering.ts";
import type { RawNode } from "./raw-node.ts";
import type { Expression } from "./syntax.ts";

/** `list[int]`, as an annotation: the grammar has nodes of its own for types, the syntax has not. */
export function lowerGenericType(node: RawNode, lowering: Lowering): Expression {
  const [, parameters] = node.children;
  if (!parameters || parameters.isDamaged) return brokenExpression(node, lowering);
  const value = lowerChild(node, 0, lowering);
  const index = lowerOneOrMore(parameters.children.slice(1, -1), parameters, lowering);
  return { kind: "subscript", ...placeOf(node, lowering), value, index };
}

/** `int | None`, as an annotation. */
export function lowerUnionType(node: RawNode, lowering: Lowering): Expression {
  const left = lowerChild(node, 0, lowering);
  return {
    kind: "binary",
    ...placeOf(node, lowering),
    operator: "|",
    left,
    right: lowerChild(node, 2, lowering),
  };
}
