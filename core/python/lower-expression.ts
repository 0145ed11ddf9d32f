import { STAR } from "./characters.ts";
import { lowerCall } from "./lower-call.ts";
import { lowerComprehension } from "./lower-comprehension.ts";
import {
  lowerBinary,
  lowerBoolean,
  lowerComparison,
  lowerConditional,
  lowerNot,
  lowerUnary,
} from "./lower-operation.ts";
import { lowerLambda } from "./lower-parameters.ts";
import { lowerDictionary, lowerListing, lowerSequence, lowerSubscript } from "./lower-sequence.ts";
import { lowerConcatenation, lowerString } from "./lower-string.ts";
import { lowerGenericType, lowerUnionType } from "./lower-type.ts";
import { brokenExpression, type Lowering, meaningless, placeOf, textOf, withOwnYields } from "./lowering.ts";
import { numberLiteral } from "./number-literal.ts";
import { type RawNode, withSplatOutside } from "./raw-node.ts";
import type { Expression, Name, Singleton } from "./syntax.ts";

/** Lowers an expression, an assignment's target or a type; whatever else is Broken. */
export function lowerExpression(read: RawNode, lowering: Lowering): Expression {
  const node = lowering.text.charCodeAt(read.from) === STAR ? withSplatOutside(read) : read;
  const lower = node.isDamaged ? undefined : LOWER.get(node.type);
  return lower ? lower(node, lowering) : brokenExpression(node, lowering);
}

/** The child at `index`; Broken where there is none. */
export function lowerChild(node: RawNode, index: number, lowering: Lowering): Expression {
  const child = node.children[index];
  return child ? lowerExpression(child, lowering) : brokenExpression(node, lowering);
}

export function lowerAll(nodes: readonly RawNode[], lowering: Lowering): readonly Expression[] {
  return nodes.map((node) => lowerExpression(node, lowering));
}

export function lowerName(node: RawNode, lowering: Lowering): Name {
  return { kind: "name", ...placeOf(node, lowering), id: textOf(node, lowering) };
}

type Lower = (node: RawNode, lowering: Lowering) => Expression;

/** The grammar's own names of nodes. */
const LOWER: ReadonlyMap<string, Lower> = new Map<string, Lower>([
  ["identifier", lowerName],
  ["attribute", lowerAttribute],
  ["member_type", lowerAttribute],
  ["subscript", lowerSubscript],
  ["generic_type", lowerGenericType],
  ["call", lowerCall],
  ["integer", lowerNumber],
  ["float", lowerNumber],
  ["string", lowerString],
  ["concatenated_string", lowerConcatenation],
  ["true", singleton("True")],
  ["false", singleton("False")],
  ["none", singleton("None")],
  ["ellipsis", singleton("...")],
  ["unary_operator", lowerUnary],
  ["not_operator", lowerNot],
  ["binary_operator", lowerBinary],
  ["union_type", lowerUnionType],
  ["boolean_operator", lowerBoolean],
  ["comparison_operator", lowerComparison],
  ["conditional_expression", lowerConditional],
  ["lambda", (node, lowering) => withOwnYields(lowering, () => lowerLambda(node, lowering)).result],
  ["list", lowerSequence("list")],
  ["list_pattern", lowerSequence("list")],
  ["set", lowerSequence("set")],
  ["tuple", lowerSequence("tuple")],
  ["tuple_pattern", lowerSequence("tuple")],
  ["expression_list", lowerListing],
  ["pattern_list", lowerListing],
  ["dictionary", lowerDictionary],
  ["list_comprehension", lowerComprehension("list")],
  ["set_comprehension", lowerComprehension("set")],
  ["dictionary_comprehension", lowerComprehension("dict")],
  ["generator_expression", lowerComprehension("generator")],
  ["list_splat", lowerStarred],
  ["list_splat_pattern", lowerStarred],
  ["splat_type", lowerStarred],
  ["named_expression", lowerWalrus],
  ["await", lowerAwait],
  ["yield", lowerYield],
  // What only wraps another expression.
  ["parenthesized_expression", (node, lowering) => lowerChild(node, 1, lowering)],
  ["type", (node, lowering) => lowerChild(node, 0, lowering)],
  ["as_pattern_target", (node, lowering) => lowerChild(node, 0, lowering)],
  ["constrained_type", meaningless],
]);

function lowerAttribute(node: RawNode, lowering: Lowering): Expression {
  const name = node.children[2];
  if (!name) return brokenExpression(node, lowering);
  const value = lowerChild(node, 0, lowering);
  const attribute = textOf(name, lowering);
  return { kind: "attribute", ...placeOf(node, lowering), value, attribute, attributeFrom: name.from };
}

function lowerNumber(node: RawNode, lowering: Lowering): Expression {
  return { kind: "number", ...placeOf(node, lowering), ...numberLiteral(textOf(node, lowering)) };
}

function singleton(value: Singleton["value"]): Lower {
  return (node, lowering) => ({ kind: "singleton", ...placeOf(node, lowering), value });
}

function lowerStarred(node: RawNode, lowering: Lowering): Expression {
  return { kind: "starred", ...placeOf(node, lowering), value: lowerChild(node, 1, lowering) };
}

function lowerWalrus(node: RawNode, lowering: Lowering): Expression {
  const [name] = node.children;
  if (!name) return brokenExpression(node, lowering);
  const value = lowerChild(node, 2, lowering);
  return { kind: "walrus", ...placeOf(node, lowering), name: lowerName(name, lowering), value };
}

function lowerAwait(node: RawNode, lowering: Lowering): Expression {
  return { kind: "await", ...placeOf(node, lowering), value: lowerChild(node, 1, lowering) };
}

function lowerYield(node: RawNode, lowering: Lowering): Expression {
  lowering.sawYield = true;
  const isFrom = node.children[1]?.type === "from";
  const place = placeOf(node, lowering);
  if (node.children.length < 2) return { kind: "yield", ...place, isFrom };
  return { kind: "yield", ...place, isFrom, value: lowerChild(node, isFrom ? 2 : 1, lowering) };
}
