import { STAR } from "./characters.ts";
import { lowerComprehension } from "./lower-comprehension.ts";
import { lowerChild, lowerExpression } from "./lower-expression.ts";
import { brokenExpression, type Lowering, placeOf, textOf } from "./lowering.ts";
import { itemsInBrackets, type RawNode, withSplatOutside } from "./raw-node.ts";
import type { Argument, Expression } from "./syntax.ts";

export function lowerCall(node: RawNode, lowering: Lowering): Expression {
  const list = node.children[1];
  if (!list || list.isDamaged) return brokenExpression(node, lowering);
  const callee = lowerChild(node, 0, lowering);
  const args =
    list.type === "argument_list" ? lowerArguments(list, lowering) : [loneGenerator(list, lowering)];
  const parentheses = { openParen: list.from + 1, closeParen: list.to - 1 };
  return { kind: "call", ...placeOf(node, lowering), callee, args, ...parentheses };
}

/** The arguments of a call, or the bases and keywords of a class. */
export function lowerArguments(list: RawNode, lowering: Lowering): readonly Argument[] {
  return itemsInBrackets(list).map((item) => lowerArgument(item, lowering));
}

function lowerArgument(read: RawNode, lowering: Lowering): Argument {
  const node = lowering.text.charCodeAt(read.from) === STAR ? withSplatOutside(read) : read;
  const place = placeOf(node, lowering);
  if (node.isDamaged) return { kind: "argument", ...place, value: brokenExpression(node, lowering) };
  if (node.type === "list_splat") {
    return { kind: "argument", ...place, unpack: "*", value: lowerChild(node, 1, lowering) };
  }
  if (node.type === "dictionary_splat") {
    return { kind: "argument", ...place, unpack: "**", value: lowerChild(node, 1, lowering) };
  }
  const [name] = node.children;
  if (node.type === "keyword_argument" && name) {
    return { kind: "argument", ...place, name: textOf(name, lowering), value: lowerChild(node, 2, lowering) };
  }
  return { kind: "argument", ...place, value: lowerExpression(node, lowering) };
}

/** `f(x for x in y)`: the parentheses are the call's, so the generator spans what they hold. */
function loneGenerator(node: RawNode, lowering: Lowering): Argument {
  const inside = node.children.slice(1, -1);
  const from = inside[0]?.from ?? node.from;
  const to = inside.at(-1)?.to ?? node.to;
  const value = lowerComprehension("generator")({ ...node, from, to }, lowering);
  return { kind: "argument", ...placeOf({ from, to }, lowering), value };
}
