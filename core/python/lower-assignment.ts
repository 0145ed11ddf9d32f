import { lowerChild, lowerExpression } from "./lower-expression.ts";
import { binaryOperator } from "./lower-operation.ts";
import { brokenExpression, type Lowering, placeOf, rangeAfter, rangeOver, tupleOf } from "./lowering.ts";
import type { RawNode } from "./raw-node.ts";
import type { Statement } from "./syntax.ts";

/** `a = b = value`, `a: T = value`, `a += value` */
export function lowerAssignment(node: RawNode, lowering: Lowering): Statement {
  const [left, token] = node.children;
  if (!left || !token || node.isDamaged)
    return rescueAssignment(node, lowering) ?? brokenAssignment(node, lowering);
  if (node.type === "augmented_assignment") return lowerAugmented(node, lowering);
  const place = placeOf(node, lowering);
  if (token.type === ":") {
    const targets = [lowerExpression(left, lowering)];
    const annotation = lowerChild(node, 2, lowering);
    if (node.children.length < 5) return { kind: "assignment", ...place, targets, annotation };
    return { kind: "assignment", ...place, targets, annotation, value: lowerChild(node, 4, lowering) };
  }
  const targets = [lowerExpression(left, lowering)];
  let right = node.children[2];
  while (right?.type === "assignment" && right.children[1]?.type === "=" && !right.isDamaged) {
    targets.push(lowerChild(right, 0, lowering));
    right = right.children[2];
  }
  const value = right ? lowerExpression(right, lowering) : brokenExpression(node, lowering);
  return { kind: "assignment", ...place, targets, value };
}

function lowerAugmented(node: RawNode, lowering: Lowering): Statement {
  const operator = binaryOperator(node.children[1]?.type);
  if (!operator) return brokenAssignment(node, lowering);
  const target = lowerChild(node, 0, lowering);
  const value = lowerChild(node, 2, lowering);
  return { kind: "augmented-assignment", ...placeOf(node, lowering), target, operator, value };
}

function brokenAssignment(node: RawNode, lowering: Lowering): Statement {
  const value = brokenExpression(node, lowering);
  return { kind: "expression-statement", ...placeOf(node, lowering), value };
}

const TARGETS = [
  "identifier",
  "attribute",
  "subscript",
  "pattern_list",
  "tuple_pattern",
  "list_pattern",
  "tuple",
];

/** Of `x = foo.` at least that x is assigned: targets up to the first `=`, and a broken value. */
export function rescueAssignment(node: RawNode, lowering: Lowering): Statement | undefined {
  const index = node.children.findIndex(({ type }) => type === "=" || binaryAssignment(type));
  const token = node.children[index];
  const before = node.children.slice(0, Math.max(0, index));
  // `x: T = foo.`
  const left = before[1]?.type === ":" ? before.slice(0, 1) : before;
  const targets = left.filter((child) => child.type !== ",");
  if (!token || targets.length === 0 || !targets.every(isTarget)) return undefined;
  const value = brokenExpression(rangeAfter(token, node, lowering), lowering);
  const lowered = targets.map((target) => lowerExpression(target, lowering));
  const [only] = lowered;
  const target = left.length === 1 && only ? only : tupleOf(lowered, rangeOver(targets, node), lowering);
  const operator = binaryAssignment(token.type);
  const place = placeOf(node, lowering);
  return operator
    ? { kind: "augmented-assignment", ...place, target, operator, value }
    : { kind: "assignment", ...place, targets: [target], value };
}

function isTarget(node: RawNode): boolean {
  return TARGETS.includes(node.type);
}

/** The operator of `+=`. */
function binaryAssignment(token: string): ReturnType<typeof binaryOperator> {
  return token.endsWith("=") ? binaryOperator(token) : undefined;
}
