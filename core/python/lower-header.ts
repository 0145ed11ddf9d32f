import { lowerArguments } from "./lower-call.ts";
import { lowerChild, lowerExpression } from "./lower-expression.ts";
import { lowerParameters } from "./lower-parameters.ts";
import { lowerPatterns } from "./lower-pattern.ts";
import { lowerOneOrMore } from "./lower-sequence.ts";
import { brokenExpression, type Lowering, type Range, textOf } from "./lowering.ts";
import { childOfType, type RawNode } from "./raw-node.ts";
import type { Argument, Expression, Parameter, Pattern, With } from "./syntax.ts";

/** What a header says: `if test:`, `def name(parameters):` … */
export type Header =
  | { readonly kind: "if" | "while"; readonly test: Expression }
  | { readonly kind: "for"; readonly target: Expression; readonly iterable: Expression }
  | { readonly kind: "with"; readonly items: With["items"] }
  | { readonly kind: "try" | "else" | "finally" }
  | { readonly kind: "except"; readonly type?: Expression; readonly name?: string }
  | { readonly kind: "match"; readonly subject: Expression }
  | { readonly kind: "case"; readonly pattern: Pattern; readonly guard?: Expression }
  | (Named & { readonly kind: "def"; readonly parameters: readonly Parameter[]; readonly isAsync: boolean })
  | (Named & { readonly kind: "class"; readonly args: readonly Argument[] });

interface Named {
  readonly name: string;
  readonly nameSpan: Range;
}

/** The header that a statement's node starts with, where it has one. */
export function lowerHeader(node: RawNode, lowering: Lowering): Header | undefined {
  switch (node.type) {
    case "if_statement":
    case "while_statement":
      return { kind: node.type === "if_statement" ? "if" : "while", test: lowerChild(node, 1, lowering) };
    case "for_statement":
      return lowerFor(node, lowering);
    case "with_statement":
      return { kind: "with", items: lowerWithItems(childOfType(node, "with_clause"), lowering) };
    case "except_clause":
      return lowerExcept(node, lowering);
    case "match_statement":
      return { kind: "match", subject: lowerOneOrMore(between(node, "match", ":"), node, lowering) };
    case "case_clause":
      return lowerCase(node, lowering);
    case "function_definition":
      return lowerFunction(node, lowering);
    case "class_definition":
      return lowerClass(node, lowering);
    default:
      return undefined;
  }
}

function lowerFor(node: RawNode, lowering: Lowering): Header {
  const target = lowerOneOrMore(between(node, "for", "in"), node, lowering);
  return { kind: "for", target, iterable: lowerOneOrMore(between(node, "in", ":"), node, lowering) };
}

/** `a as b, c`, also in parentheses, which the grammar takes for those of an expression if there is one item. */
function lowerWithItems(clause: RawNode | undefined, lowering: Lowering): With["items"] {
  const items = clause?.children.filter((child) => child.type === "with_item") ?? [];
  if (clause?.isDamaged) brokenExpression(clause, lowering);
  return items.flatMap((item) => {
    let [value] = item.children;
    if (value?.type === "parenthesized_expression" && value.children[1]?.type === "as_pattern") {
      value = value.children[1];
    }
    if (!value) return [];
    if (value.type !== "as_pattern") return [{ context: lowerExpression(value, lowering) }];
    return [{ context: lowerChild(value, 0, lowering), target: lowerChild(value, 2, lowering) }];
  });
}

/** `except A as e:`, and Python 2's `except A, e:`. */
function lowerExcept(node: RawNode, lowering: Lowering): Header {
  const [first, , second] = between(node, "except", ":").filter((child) => child.type !== "*");
  if (!first) return { kind: "except" };
  const isNamed = first.type === "as_pattern" && !first.isDamaged;
  const name = isNamed ? first.children[2] : second;
  const type = isNamed ? lowerChild(first, 0, lowering) : lowerExpression(first, lowering);
  return name ? { kind: "except", type, name: textOf(name, lowering) } : { kind: "except", type };
}

function lowerCase(node: RawNode, lowering: Lowering): Header {
  const patterns = between(node, "case", ":").filter((child) => child.type !== "if_clause");
  const pattern = lowerPatterns(patterns, lowering);
  const guard = childOfType(node, "if_clause");
  return guard ? { kind: "case", pattern, guard: lowerChild(guard, 1, lowering) } : { kind: "case", pattern };
}

function lowerFunction(node: RawNode, lowering: Lowering): Header | undefined {
  const name = childOfType(node, "identifier");
  if (!name) return undefined;
  const parameters = lowerParameters(childOfType(node, "parameters"), lowering);
  return { kind: "def", ...named(name, lowering), parameters, isAsync: node.children[0]?.type === "async" };
}

function lowerClass(node: RawNode, lowering: Lowering): Header | undefined {
  const name = childOfType(node, "identifier");
  if (!name) return undefined;
  const list = childOfType(node, "argument_list");
  if (list?.isDamaged) brokenExpression(list, lowering);
  return { kind: "class", ...named(name, lowering), args: list ? lowerArguments(list, lowering) : [] };
}

function named(name: RawNode, lowering: Lowering): Named {
  return { name: textOf(name, lowering), nameSpan: { from: name.from, to: name.to } };
}

function between(node: RawNode, start: string, end: string): readonly RawNode[] {
  const types = node.children.map((child) => child.type);
  const first = types.indexOf(start) + 1;
  return node.children.slice(first, types.indexOf(end, first));
}
