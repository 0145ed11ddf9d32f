import { lowerChild } from "./lower-expression.ts";
import { brokenExpression, type Lowering, meaningless, placeOf } from "./lowering.ts";
import type { RawNode } from "./raw-node.ts";
import { quoteAt, stringPrefix } from "./string-lexing.ts";
import { addPart, type StringKind, type StringPart, textBetween } from "./string-parts.ts";
import type { Expression } from "./syntax.ts";

export function lowerString(node: RawNode, lowering: Lowering): Expression {
  return lowerStrings(node, [node], lowering);
}

/** `"a" f"{b}" "c"` is one string. */
export function lowerConcatenation(node: RawNode, lowering: Lowering): Expression {
  return lowerStrings(node, node.children, lowering);
}

function lowerStrings(node: RawNode, strings: readonly RawNode[], lowering: Lowering): Expression {
  const parts: StringPart[] = [];
  let isBytes = false;
  let isFormatted = false;
  for (const string of strings) {
    const literal = literalOf(string, lowering);
    if (!literal) return brokenExpression(node, lowering);
    if (literal.isTemplate) return meaningless(node, lowering);
    isBytes ||= literal.isBytes;
    isFormatted ||= literal.isFormatted;
    for (const part of literalParts(literal, string, lowering)) addPart(parts, part);
  }
  const place = placeOf(node, lowering);
  if (isFormatted) return { kind: "formatted-string", ...place, parts };
  const [value] = parts;
  return { kind: "string", ...place, value: typeof value === "string" ? value : "", isBytes };
}

interface Literal extends StringKind {
  /** t"…", or Python 2's `repr` in backquotes: no string at all. */
  readonly isTemplate: boolean;
  /** Between the quotes. */
  readonly from: number;
  readonly to: number;
}

/** Undefined for what is no string, or not closed. */
function literalOf(node: RawNode, { text }: Lowering): Literal | undefined {
  if (node.type !== "string" || node.isDamaged) return undefined;
  const prefix = stringPrefix(text, node.from).toLowerCase();
  const quote = quoteAt(text, node.from + prefix.length);
  const from = node.from + prefix.length + quote.length;
  const to = node.to - quote.length;
  if (to < from || !text.startsWith(quote, to)) return undefined;
  return {
    isBytes: prefix.includes("b"),
    isRaw: prefix.includes("r"),
    isFormatted: prefix.includes("f"),
    isTemplate: prefix.includes("t") || quote === "`",
    from,
    to,
  };
}

/** The texts and replacement fields of a string in order. */
function literalParts(literal: Literal, node: RawNode, lowering: Lowering): readonly StringPart[] {
  const { text } = lowering;
  const parts: StringPart[] = [];
  let from = literal.from;
  for (const field of node.children) {
    if (field.type !== "interpolation") continue;
    parts.push(textBetween(text, from, field.from, literal), ...fieldParts(field, lowering));
    from = field.to;
  }
  return [...parts, textBetween(text, from, literal.to, literal)];
}

/** `{x}`, and `{x=}`, whose text is a part too. What formats the value (`!r`, `:>{width}`) is left out. */
function fieldParts(field: RawNode, lowering: Lowering): readonly StringPart[] {
  if (field.isDamaged) return [brokenExpression(field, lowering)];
  const value = lowerChild(field, 1, lowering);
  const [, , equals, next] = field.children;
  if (equals?.type !== "=") return [value];
  return [lowering.text.slice(field.from + 1, next?.from ?? equals.to), value];
}
