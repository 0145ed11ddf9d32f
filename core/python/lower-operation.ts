import { lowerChild } from "./lower-expression.ts";
import { brokenExpression, type Lowering, placeOf } from "./lowering.ts";
import type { RawNode } from "./raw-node.ts";
import type { BinaryOperator, Expression, Unary } from "./syntax.ts";

/** By the token, and by that of the augmented assignment. */
const BINARY_OPERATORS: ReadonlyMap<string, BinaryOperator> = new Map(
  (["+", "-", "*", "/", "//", "%", "**", "@", "&", "|", "^", "<<", ">>"] as const).flatMap(
    (operator) =>
      [
        [operator, operator],
        [`${operator}=`, operator],
      ] as const,
  ),
);

/** The operator of a token: "+" of `+` and of `+=`. */
export function binaryOperator(token: string | undefined): BinaryOperator | undefined {
  return BINARY_OPERATORS.get(token ?? "");
}

export function lowerBinary(node: RawNode, lowering: Lowering): Expression {
  const operator = binaryOperator(node.children[1]?.type);
  if (!operator) return brokenExpression(node, lowering);
  const left = lowerChild(node, 0, lowering);
  return { kind: "binary", ...placeOf(node, lowering), operator, left, right: lowerChild(node, 2, lowering) };
}

export function lowerBoolean(node: RawNode, lowering: Lowering): Expression {
  const operator = node.children[1]?.type === "and" ? "and" : "or";
  const left = lowerChild(node, 0, lowering);
  const right = lowerChild(node, 2, lowering);
  return { kind: "boolean-operation", ...placeOf(node, lowering), operator, left, right };
}

/** Operands and operators in turn. */
export function lowerComparison(node: RawNode, lowering: Lowering): Expression {
  const left = lowerChild(node, 0, lowering);
  const rest: { operator: string; operand: Expression }[] = [];
  for (let i = 1; i < node.children.length; i += 2) {
    const token = node.children[i]?.type ?? "";
    rest.push({ operator: token === "<>" ? "!=" : token, operand: lowerChild(node, i + 1, lowering) });
  }
  return { kind: "comparison", ...placeOf(node, lowering), left, rest };
}

export function lowerConditional(node: RawNode, lowering: Lowering): Expression {
  const body = lowerChild(node, 0, lowering);
  const test = lowerChild(node, 2, lowering);
  const otherwise = lowerChild(node, 4, lowering);
  return { kind: "conditional", ...placeOf(node, lowering), test, body, otherwise };
}

export function lowerNot(node: RawNode, lowering: Lowering): Expression {
  return {
    kind: "unary",
    ...placeOf(node, lowering),
    operator: "not",
    operand: lowerChild(node, 1, lowering),
  };
}

export function lowerUnary(node: RawNode, lowering: Lowering): Expression {
  const token = node.children[0]?.type;
  const operator: Unary["operator"] = token === "-" || token === "~" ? token : "+";
  return { kind: "unary", ...placeOf(node, lowering), operator, operand: lowerChild(node, 1, lowering) };
}
