import { endOfString, quoteAt } from "./string-lexing.ts";

/**
 * Whether so many tokens of a piece of code stand where none of their kind can stand that nobody meant it as Python.
 * tree-sitter takes time by the square of such a piece's length: for 1,200 characters of `+:+:` 1.4 s, for 12,000 two minutes;
 * 2,700 times `(~)` end it by a fault of its memory.
 */
export function isTangled(code: string): boolean {
  const most = code.length > LONG ? MOST_IN_LONG : MOST_MISPLACED;
  const open: string[] = [];
  let misplaced = 0;
  let before: Role = "start";
  let inLambda = false;
  for (const token of tokensIn(code)) {
    // Behind the colon of a lambda stands its body, and no comma as in `x[:, 0]`.
    const role: Role = token === ":" && inLambda ? "word" : roleOf(token);
    inLambda = role === "lambda" || (inLambda && token !== ":");
    const isPaired = role !== "close" || CLOSERS.get(open.pop() ?? "") === token;
    if (role === "open") open.push(token);
    if (!(isPaired && FOLLOWERS[before].includes(role)) && ++misplaced > most) return true;
    before = role;
  }
  return false;
}

/** In 2,468 public files no line of code has more than 12; prose between code may, and is an error anyway. */
const MOST_MISPLACED = 30;
const MOST_IN_LONG = 6;
const LONG = 10_000;

const CLOSERS: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
]);

/** A quote stands for the whole string. */
function* tokensIn(code: string): Generator<string> {
  let at = 0;
  while (at < code.length) {
    TOKEN.lastIndex = at;
    const [whole, token] = TOKEN.exec(code) ?? [];
    if (whole === undefined) return;
    at += whole.length;
    if (token === undefined) continue;
    yield token;
    if (token !== "'" && token !== '"') continue;
    const quote = quoteAt(code, at - 1);
    const end = endOfString(code, at - 1 + quote.length, quote);
    at = end < 0 ? -end - 1 : end;
  }
}

/** A token, or what is none: blanks, comments and the prefix of a string. */
const TOKEN =
  /(?:[\s\\]+|#.*|[bfrtu]{1,2}(?=["']))|(not\s+in\b|is\s+not\b|\.?\d[\p{L}\p{N}_.]*|[\p{L}\p{N}_]+|\.\.\.|->|\*\*=?|\/\/=?|>>=?|<<=?|[-+*/%@&|^<>=!:]=|[\s\S])/giuy;

/** What a token is to those beside it. A "once" stands in a statement once, if at all. */
type Role =
  | "start"
  | "value"
  | "string"
  | "open"
  | "close"
  | "binary"
  | "word"
  | "sign"
  | "star"
  | "prefix"
  | "not"
  | "yield"
  | "lambda"
  | "comma"
  | "colon"
  | "equals"
  | "dot"
  | "semicolon"
  | "once"
  | "junk";

const OPERAND: readonly Role[] = ["value", "string", "open", "sign", "prefix"];
const EXPRESSION: readonly Role[] = [...OPERAND, "not", "lambda", "yield"];
const BEHIND: readonly Role[] = [
  "close",
  "binary",
  "word",
  "sign",
  "star",
  "comma",
  "colon",
  "equals",
  "dot",
];

/** What may stand behind what. */
const FOLLOWERS: Readonly<Record<Role, readonly Role[]>> = {
  start: [...EXPRESSION, "star", "word", "once"],
  value: [...BEHIND, "semicolon", "open"],
  string: [...BEHIND, "semicolon", "open", "string"],
  close: [...BEHIND, "semicolon", "open"],
  open: [...EXPRESSION, "star", "close", "colon"],
  binary: OPERAND,
  word: EXPRESSION,
  sign: OPERAND,
  star: OPERAND,
  prefix: OPERAND,
  not: ["not", ...OPERAND],
  yield: [...EXPRESSION, "word", "close"],
  lambda: ["value", "star", "word"],
  comma: [...EXPRESSION, "star", "close", "colon"],
  colon: [...EXPRESSION, "star", "close", "comma", "colon"],
  equals: [...EXPRESSION, "star"],
  dot: ["value", "dot", "word"],
  semicolon: [...EXPRESSION, "star", "word", "once"],
  once: [...EXPRESSION, "star", "word", "colon", "semicolon"],
  junk: [],
};

const TOKENS: readonly (readonly [Role, string])[] = [
  ["string", "\" '"],
  ["open", "( [ {"],
  ["close", ") ] }"],
  ["binary", "/ // % @ & | ^ << >> < > <= >= == != ->"],
  ["word", "and or in is if elif else for from as import"],
  ["sign", "+ -"],
  ["star", "* **"],
  ["prefix", "~ await"],
  ["not", "not"],
  ["yield", "yield"],
  ["lambda", "lambda"],
  ["comma", ","],
  ["colon", ":"],
  ["equals", "="],
  ["dot", "."],
  ["semicolon", ";"],
  ["once", ":= += -= *= /= //= %= @= &= |= ^= <<= >>= **="],
  [
    "once",
    "assert async break class continue def del except finally global nonlocal pass raise return try while with",
  ],
];

const ROLES: ReadonlyMap<string, Role> = new Map(
  TOKENS.flatMap(([role, tokens]) => tokens.split(" ").map((token) => [token, role] as const)),
);

function roleOf(token: string): Role {
  const role = ROLES.get(token);
  if (role) return role;
  if (/^(?:not|is)\s/.test(token)) return "binary";
  return /^[\p{L}\p{N}_.]/u.test(token) ? "value" : "junk";
}
