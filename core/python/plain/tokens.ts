import {
  afterLineBreak,
  BACKSLASH,
  CARRIAGE_RETURN,
  endOfPhysicalLine,
  FORM_FEED,
  HASH,
  isLineBreak,
  LINE_FEED,
  SPACE,
  TAB,
} from "../characters.ts";
import { fail } from "./fail.ts";
import type { PlainReader } from "./plain-reader.ts";

/** Moves the reader to the next token. */
export function nextToken(reader: PlainReader): void {
  reader.end = reader.to;
  reader.count++;
  const at = skipBlanks(reader);
  if (reader.hasFailed) return;
  reader.from = at;
  const code = reader.text.charCodeAt(at);
  const first = at < reader.stop ? (CLASSES[code] ?? NOTHING) : END;
  if (first === LETTER) readWord(reader, at);
  else if (first === OPERATOR) readOperator(reader, code, at);
  else if (first === DIGIT) readNumber(reader, at);
  else if (first === QUOTE) take(reader, "string", at);
  else if (first === END) take(reader, "end", at);
  else fail(reader);
}

function take(reader: PlainReader, token: string, to: number): void {
  reader.token = token;
  reader.to = to;
}

function skipBlanks(reader: PlainReader): number {
  const { text, stop } = reader;
  let at = reader.to;
  while (at < stop) {
    const code = text.charCodeAt(at);
    if (code === SPACE || code === TAB || code === FORM_FEED) at++;
    else if (reader.quote !== "") return at;
    else if (code === LINE_FEED || code === CARRIAGE_RETURN) {
      // A logical line has none outside of brackets.
      if (reader.open === 0) break;
      at++;
    } else if (code === HASH && reader.open > 0) at = endOfPhysicalLine(text, at);
    else if (code === BACKSLASH && isLineBreak(text.charCodeAt(at + 1))) at = afterLineBreak(text, at + 1);
    else return at;
  }
  return at;
}

function readWord(reader: PlainReader, start: number): void {
  const { text, stop } = reader;
  let at = start + 1;
  while (at < stop && isWordCode(text.charCodeAt(at))) at++;
  const next = at < stop ? (CLASSES[text.charCodeAt(at)] ?? FOREIGN) : END;
  // The prefix of a string: `rb"…"`.
  if (next === QUOTE && at - start <= 2) take(reader, "string", start);
  else if (next === FOREIGN) fail(reader);
  else {
    const word = text.slice(start, at);
    reader.name = word;
    take(reader, (word.length <= LONGEST_KEYWORD && KEYWORDS.get(word)) || "name", at);
  }
}

function isWordCode(code: number): boolean {
  const found = CLASSES[code];
  return found === LETTER || found === DIGIT;
}

/** Numbers as nearly all are written. */
function readNumber(reader: PlainReader, start: number): void {
  const { text } = reader;
  NUMBER.lastIndex = start;
  const at = start + (NUMBER.exec(text)?.[0].length ?? 0);
  const next = text.charCodeAt(at);
  const goesOn = next === DOT || isWordCode(next) || CLASSES[next] === undefined;
  if (at === start || (at < reader.stop && goesOn)) fail(reader);
  else take(reader, "number", at);
}

const NUMBER = /0[xX][\da-fA-F]+|(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?j?/y;

function readOperator(reader: PlainReader, code: number, at: number): void {
  const { text } = reader;
  const second = text.charCodeAt(at + 1);
  if (code === DOT && CLASSES[second] === DIGIT) {
    readNumber(reader, at);
    return;
  }
  let token = OPERATORS[code] ?? "";
  if (second === EQUALS || (second === code && DOUBLED.has(code)) || second === GREATER) {
    token = LONGER.get(text.slice(at, at + 3)) ?? LONGER.get(text.slice(at, at + 2)) ?? token;
  }
  const bracket = BRACKETS.indexOf(token);
  if (bracket >= 0) reader.open += bracket < 3 ? 1 : -1;
  take(reader, token, at + token.length);
}

const NOTHING = 0;
const LETTER = 1;
const DIGIT = 2;
const QUOTE = 3;
const OPERATOR = 4;
const END = 5;
/** Not of ASCII: identifiers may have them, and it takes tables to know which. */
const FOREIGN = 6;
const DOT = 46;
const EQUALS = 61;
const GREATER = 62;

const BRACKETS = "([{)]}";

/** What tokens begin with; `^` is missing, whose precedence the grammar has otherwise than Python. */
const ONE = "+-*/%@&|~<>()[]{}:.,;=!";

/** By character code: what starts with it. */
const CLASSES = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[a-z_]/i.test(character)) return LETTER;
  if (/\d/.test(character)) return DIGIT;
  if (character === '"' || character === "'") return QUOTE;
  return ONE.includes(character) ? OPERATOR : NOTHING;
});

const OPERATORS: readonly string[] = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

const DOUBLED: ReadonlySet<number> = new Set([..."*/<>."].map((character) => character.charCodeAt(0)));

const LONGER = literally("** // << >> == != <= >= -> := ... += -= *= /= //= %= @= &= |= **= <<= >>= ^= <>");

const KEYWORDS = literally(
  "False None True and as assert async await break class continue def del elif else except finally for from global if " +
    "import in is lambda nonlocal not or pass raise return try while with yield",
);

const LONGEST_KEYWORD = 8;

function literally(words: string): ReadonlyMap<string, string> {
  return new Map(words.split(" ").map((word) => [word, word]));
}
