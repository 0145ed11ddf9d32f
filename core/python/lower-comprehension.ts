import { lowerChild, lowerExpression } from "./lower-expression.ts";
import { lowerOneOrMore } from "./lower-sequence.ts";
import { brokenExpression, type Lowering, placeOf } from "./lowering.ts";
import type { RawNode } from "./raw-node.ts";
import type { Comprehension, Expression } from "./syntax.ts";

type Type = Comprehension["type"];

export function lowerComprehension(type: Type): (node: RawNode, lowering: Lowering) => Expression {
  return (node, lowering) => {
    const [, body] = node.children;
    if (!body) return brokenExpression(node, lowering);
    const place = placeOf(node, lowering);
    const clauses = lowerClauses(node, lowering);
    if (body.type !== "pair") {
      return { kind: "comprehension", ...place, type, element: lowerExpression(body, lowering), clauses };
    }
    const key = lowerChild(body, 0, lowering);
    return { kind: "comprehension", ...place, type, key, element: lowerChild(body, 2, lowering), clauses };
  };
}

function lowerClauses(node: RawNode, lowering: Lowering): Comprehension["clauses"] {
  const clauses: { target: Expression; iterable: Expression; conditions: Expression[] }[] = [];
  for (const child of node.children) {
    if (child.type === "for_in_clause") clauses.push({ ...lowerFor(child, lowering), conditions: [] });
    if (child.type === "if_clause") clauses.at(-1)?.conditions.push(lowerCondition(child, lowering));
  }
  return clauses;
}

/** `for target in iterable`, and Python 2's `for target in a, b`. */
function lowerFor(node: RawNode, lowering: Lowering): { target: Expression; iterable: Expression } {
  const start = node.children.findIndex((child) => child.type === "for");
  const [, left, , first, ...others] = node.children.slice(start);
  if (node.isDamaged || !left || !first) {
    return { target: brokenExpression(node, lowering), iterable: brokenExpression(node, lowering) };
  }
  const target = lowerExpression(left, lowering);
  return { target, iterable: lowerOneOrMore([first, ...others], node, lowering) };
}

/** The `x` of `if x`. */
function lowerCondition(node: RawNode, lowering: Lowering): Expression {
  return node.isDamaged ? brokenExpression(node, lowering) : lowerChild(node, 1, lowering);
}
