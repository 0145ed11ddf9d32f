import { lowerAssignment, rescueAssignment } from "./lower-assignment.ts";
import { lowerChild } from "./lower-expression.ts";
import { lowerFutureImport, lowerImport, lowerImportFrom } from "./lower-import.ts";
import { lowerOneOrMore } from "./lower-sequence.ts";
import {
  brokenExpression,
  brokenStatement,
  type Lowering,
  meaningless,
  placeOf,
  rangeAfter,
  textOf,
} from "./lowering.ts";
import { ERROR, type RawNode, withoutCommas } from "./raw-node.ts";
import type { Statement } from "./syntax.ts";

/** The simple statements of a logical line, from the nodes with semicolons between them. */
export function lowerStatements(nodes: readonly RawNode[], lowering: Lowering): readonly Statement[] {
  return nodes.filter((node) => node.type !== ";").map((node) => lowerStatement(node, lowering));
}

function lowerStatement(node: RawNode, lowering: Lowering): Statement {
  if (node.type === ERROR) return rescueStatement(node, lowering);
  const lower = LOWER.get(node.type);
  if (!node.isDamaged && lower) return lower(node, lowering);
  const broken = brokenStatement(node, lowering);
  // Of `from a import (b, c` the names that are there are imported.
  return lower && node.type.includes("import") ? lower(node, lowering) : broken;
}

/** Keeps of a statement that does not parse that it returns, raises or assigns: old values must not live on. */
function rescueStatement(node: RawNode, lowering: Lowering): Statement {
  const [first] = node.children;
  if (first?.type !== "return" && first?.type !== "raise") {
    return rescueAssignment(node, lowering) ?? brokenStatement(node, lowering);
  }
  const value = brokenExpression(rangeAfter(first, node, lowering), lowering);
  return { kind: first.type, ...placeOf(node, lowering), value };
}

type Lower = (node: RawNode, lowering: Lowering) => Statement;

const LOWER: ReadonlyMap<string, Lower> = new Map<string, Lower>([
  ["expression_statement", lowerExpressionStatement],
  ["print_statement", lowerPrint],
  ["exec_statement", lowerPrint],
  ["import_statement", lowerImport],
  ["import_from_statement", lowerImportFrom],
  ["future_import_statement", lowerFutureImport],
  ["return_statement", lowerReturn],
  ["raise_statement", lowerRaise],
  ["assert_statement", lowerAssert],
  ["delete_statement", lowerDelete],
  ["global_statement", lowerScope("global")],
  ["nonlocal_statement", lowerScope("nonlocal")],
  ["pass_statement", simple("pass")],
  ["break_statement", simple("break")],
  ["continue_statement", simple("continue")],
  ["type_alias_statement", lowerTypeAlias],
]);

function simple(kind: "pass" | "break" | "continue"): Lower {
  return (node, lowering) => ({ kind, ...placeOf(node, lowering) });
}

function lowerExpressionStatement(node: RawNode, lowering: Lowering): Statement {
  const [first] = node.children;
  if (first?.type === "assignment" || first?.type === "augmented_assignment") {
    return lowerAssignment(first, lowering);
  }
  const value = lowerOneOrMore(node.children, node, lowering);
  return { kind: "expression-statement", ...placeOf(node, lowering), value };
}

/** Python 2's `print a, b`, `print >>file, a` and `exec code in scope` are seen as their operands. */
function lowerPrint(node: RawNode, lowering: Lowering): Statement {
  const operands = withoutCommas(node.children.slice(1))
    .map((child) => (child.type === "chevron" ? (child.children[1] ?? child) : child))
    .filter((child) => child.type !== "in");
  const value = lowerOneOrMore(operands, node, lowering);
  return { kind: "expression-statement", ...placeOf(node, lowering), value };
}

function lowerReturn(node: RawNode, lowering: Lowering): Statement {
  const place = placeOf(node, lowering);
  if (node.children.length < 2) return { kind: "return", ...place };
  return { kind: "return", ...place, value: lowerChild(node, 1, lowering) };
}

/** The cause, after `from`, is left out. */
function lowerRaise(node: RawNode, lowering: Lowering): Statement {
  const place = placeOf(node, lowering);
  const hasValue = node.children.length > 1 && node.children[1]?.type !== "from";
  return hasValue
    ? { kind: "raise", ...place, value: lowerChild(node, 1, lowering) }
    : { kind: "raise", ...place };
}

function lowerAssert(node: RawNode, lowering: Lowering): Statement {
  return { kind: "assert", ...placeOf(node, lowering), test: lowerChild(node, 1, lowering) };
}

function lowerDelete(node: RawNode, lowering: Lowering): Statement {
  const target = lowerChild(node, 1, lowering);
  const isListing = node.children[1]?.type === "expression_list" && target.kind === "sequence";
  const targets = isListing ? target.items : [target];
  return { kind: "delete", ...placeOf(node, lowering), targets };
}

/** `type X = int` does nothing to pixels; the grammar takes `type(x).y = value` for the same. */
function lowerTypeAlias(node: RawNode, lowering: Lowering): Statement {
  const [, left] = node.children;
  const place = placeOf(node, lowering);
  if (!left || lowering.text.charAt(left.from) !== "(") return { kind: "pass", ...place };
  const targets = [meaningless({ from: node.from, to: left.to }, lowering)];
  return { kind: "assignment", ...place, targets, value: lowerChild(node, 3, lowering) };
}

function lowerScope(kind: "global" | "nonlocal"): Lower {
  return (node, lowering) => {
    const names = node.children.filter((child) => child.type === "identifier");
    return { kind, ...placeOf(node, lowering), names: names.map((name) => textOf(name, lowering)) };
  };
}
