import { endOfString, quoteAt, stringPrefix } from "../string-lexing.ts";
import { addPart, type StringKind, type StringPart, textBetween } from "../string-parts.ts";
import type { Expression } from "../syntax.ts";
import { failed, type PlainReader } from "./plain-reader.ts";
import { readFormatted } from "./read-formatted.ts";
import { nextToken } from "./tokens.ts";

/** One string, or several in a row, which are one. */
export function readString(reader: PlainReader): Expression {
  const { chunk, from } = reader;
  const parts: StringPart[] = [];
  let isBytes = false;
  let isFormatted = false;
  while (reader.token === "string") {
    const literal = literalAt(reader);
    if (!literal) return failed(reader);
    isBytes ||= literal.isBytes;
    isFormatted ||= literal.isFormatted;
    const end = literal.isFormatted
      ? readFormatted(reader, literal, parts)
      : readText(reader, literal, parts);
    if (end < 0) return failed(reader);
    reader.to = end;
    nextToken(reader);
  }
  const to = reader.end;
  if (isFormatted) return { kind: "formatted-string", chunk, from, to, parts };
  const [value = ""] = parts;
  return typeof value === "string" ? { kind: "string", chunk, from, to, value, isBytes } : failed(reader);
}

/** A string from behind its first quote. */
export interface Literal extends StringKind {
  readonly from: number;
  readonly quote: string;
}

const PREFIXES: ReadonlyMap<string, StringKind> = new Map(
  ["", "b", "f", "r", "u", "br", "fr", "rb", "rf"].map((prefix) => [
    prefix,
    {
      isBytes: prefix.includes("b"),
      isRaw: prefix.includes("r"),
      isFormatted: prefix.includes("f"),
    },
  ]),
);

function literalAt({ text, from: start, quote: around }: PlainReader): Literal | undefined {
  const prefix = stringPrefix(text, start);
  const kind = PREFIXES.get(prefix) ?? PREFIXES.get(prefix.toLowerCase());
  const quote = quoteAt(text, start + prefix.length);
  // In a field of an f-string, a quote of its own kind may end it.
  if (!kind || (around !== "" && around.startsWith(quote.charAt(0)))) return undefined;
  const { isBytes, isRaw, isFormatted } = kind;
  return { isBytes, isRaw, isFormatted, from: start + prefix.length + quote.length, quote };
}

/** The offset behind the string; negative where nothing closes it. */
function readText({ text, stop }: PlainReader, literal: Literal, parts: StringPart[]): number {
  const { from, quote } = literal;
  const end = endOfString(text, from, quote);
  if (end < 0 || end > stop) return -1;
  addPart(parts, textBetween(text, from, end - quote.length, literal));
  return end;
}
