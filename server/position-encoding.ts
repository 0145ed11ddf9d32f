import type { ClientCapabilities, TextDocumentContentChangeEvent } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";

/** What the client counts characters of a line in. The core, and JavaScript, count UTF-16 code units. */
export type PositionEncoding = "utf-8" | "utf-16" | "utf-32";

/** The first that the client would like and that is known here; UTF-16 where it does not say. */
export function encodingFor({ general }: ClientCapabilities): PositionEncoding {
  for (const wanted of general?.positionEncodings ?? []) {
    if (wanted === "utf-8" || wanted === "utf-16" || wanted === "utf-32") return wanted;
  }
  return "utf-16";
}

/** How long a text is for the client. */
export function lengthIn(text: string, encoding: PositionEncoding): number {
  if (encoding === "utf-16") return text.length;
  let length = 0;
  for (const character of text) length += sizeOf(character, encoding);
  return length;
}

/**
 * How many UTF-16 code units of a line the client's `length` are: all where the line is shorter, and up to its beginning where the
 * client's position is within a character.
 */
export function lengthInUtf16(line: string, length: number, encoding: PositionEncoding): number {
  if (encoding === "utf-16") return Math.min(length, line.length);
  let left = length;
  let units = 0;
  for (const character of line) {
    left -= sizeOf(character, encoding);
    if (left < 0) break;
    units += character.length;
  }
  return units;
}

/** @param character one code point; half of a surrogate pair counts as the replacement character does */
function sizeOf(character: string, encoding: PositionEncoding): number {
  const point = character.codePointAt(0) ?? 0;
  if (encoding === "utf-32") return 1;
  if (encoding === "utf-16") return character.length;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}

/** Takes the client's changes into a document, each in the text that the ones before it have left. */
export function updateDocument(
  document: TextDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
  encoding: PositionEncoding,
): void {
  if (encoding === "utf-16") {
    TextDocument.update(document, [...changes], version);
    return;
  }
  for (const change of changes) TextDocument.update(document, [inUtf16(change, document, encoding)], version);
}

function inUtf16(
  change: TextDocumentContentChangeEvent,
  document: TextDocument,
  encoding: PositionEncoding,
): TextDocumentContentChangeEvent {
  if (!("range" in change)) return change;
  const { start, end } = change.range;
  const converted = ({ line, character }: typeof start): typeof start => {
    const from = { line, character: 0 };
    const text = document
      .getText({ start: from, end: { line: line + 1, character: 0 } })
      .replace(/\r?\n?$/, "");
    return { line, character: lengthInUtf16(text, character, encoding) };
  };
  return { range: { start: converted(start), end: converted(end) }, text: change.text };
}
