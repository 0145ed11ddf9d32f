import { BACKSLASH, CLOSE_BRACE, isLineBreak, OPEN_BRACE } from "../characters.ts";
import { addPart, type StringPart, textBetween } from "../string-parts.ts";
import type { Expression } from "../syntax.ts";
import { fail } from "./fail.ts";
import type { PlainReader } from "./plain-reader.ts";
import { readExpression } from "./read-expression.ts";
import type { Literal } from "./read-string.ts";
import { nextToken } from "./tokens.ts";

/** The texts and fields of an f-string: the offset behind it; negative for one that is not plain. */
export function readFormatted(reader: PlainReader, literal: Literal, parts: StringPart[]): number {
  const { text } = reader;
  const { quote } = literal;
  // Nested in a field of another one.
  if (reader.quote !== "") return -1;
  let from = literal.from;
  let at = endOfText(reader, from, quote);
  while (text.charCodeAt(at) === OPEN_BRACE && !reader.hasFailed) {
    addPart(parts, textBetween(text, from, at, literal));
    addPart(parts, readField(reader, at, quote));
    from = reader.to;
    at = endOfText(reader, from, quote);
  }
  if (reader.hasFailed || at >= reader.stop || !text.startsWith(quote, at)) return -1;
  addPart(parts, textBetween(text, from, at, literal));
  return at + quote.length;
}

/** Where the text stops that starts at `from`: at a field, at the quote, or at what is not plain. */
function endOfText({ text, stop }: PlainReader, from: number, quote: string): number {
  let at = from;
  while (at < stop && !text.startsWith(quote, at)) {
    const code = text.charCodeAt(at);
    const isDoubled = text.charCodeAt(at + 1) === code;
    if (code === OPEN_BRACE || code === CLOSE_BRACE) {
      if (!isDoubled) break;
      at += 2;
    } else if (code === BACKSLASH) {
      // What `\N{…}` and `\{` are is for tree-sitter to tell.
      if (/[\r\nN{}]/.test(text.charAt(at + 1))) break;
      at += 2;
    } else if (isLineBreak(code) && quote.length === 1) break;
    else at++;
  }
  return at;
}

/** The value of the field whose brace stands at `at`; the reader then is behind the field, with no token. */
function readField(reader: PlainReader, at: number, quote: string): Expression {
  const around = reader.open;
  reader.quote = quote;
  reader.open = around + 1;
  reader.to = at + 1;
  nextToken(reader);
  const value = readExpression(reader);
  skipFormat(reader);
  if (reader.token !== "}") fail(reader);
  reader.quote = "";
  reader.open = around;
  return value;
}

/** Up to the brace that ends a field: `!r`, `:.2f`. */
function skipFormat(reader: PlainReader): void {
  if (reader.token !== "!" && reader.token !== ":") return;
  FORMAT.lastIndex = reader.from;
  const format = FORMAT.exec(reader.text);
  if (format) {
    reader.to = reader.from + format[0].length;
    nextToken(reader);
  } else fail(reader);
}

const FORMAT = /(?:![ars])?(?::[^{}'"\\\r\n]*)?(?=\})/y;
