import type { Random } from "./random.ts";

/** A version of a text after one more edit; `others` are programs to take lines from. */
export function mutate(text: string, random: Random, others: readonly string[]): string {
  return random.pick(mutations)(text, random, others);
}

type Mutation = (text: string, random: Random, others: readonly string[]) => string;

const mutations: readonly Mutation[] = [
  cut,
  dropLines,
  swapLines,
  repeatLine,
  takeLine,
  indent,
  insertToken,
  insertToken,
  replaceToken,
  replaceToken,
  exchangeTokens,
  typeCharacter,
  typeCharacter,
  addComment,
  moveLines,
  commentOut,
  appendProgram,
];

/** Ends the text anywhere: what stands there when someone has typed so far. */
function cut(text: string, random: Random): string {
  return text.slice(0, random.below(text.length + 1));
}

function dropLines(text: string, random: Random): string {
  return onLines(text, (lines) => {
    lines.splice(random.below(lines.length), 1 + random.below(3));
  });
}

function swapLines(text: string, random: Random): string {
  return onLines(text, (lines) => {
    const [a, b] = [random.below(lines.length), random.below(lines.length)];
    [lines[a], lines[b]] = [lines[b] ?? "", lines[a] ?? ""];
  });
}

function repeatLine(text: string, random: Random): string {
  return onLines(text, (lines) => {
    const line = random.pick(lines);
    lines.splice(random.below(lines.length + 1), 0, line);
  });
}

function takeLine(text: string, random: Random, others: readonly string[]): string {
  const line = random.pick(random.pick(others).split("\n"));
  return onLines(text, (lines) => {
    lines.splice(random.below(lines.length + 1), 0, line);
  });
}

function indent(text: string, random: Random): string {
  return onLines(text, (lines) => {
    const at = random.below(lines.length);
    const line = lines[at] ?? "";
    lines[at] = random.chance(0.5) ? `    ${line}` : line.replace(/^ {1,4}/, "");
  });
}

function insertToken(text: string, random: Random): string {
  const { start } = tokenOf(text, random);
  return text.slice(0, start) + random.pick(TOKENS) + text.slice(start);
}

function replaceToken(text: string, random: Random): string {
  const { start, end } = tokenOf(text, random);
  return text.slice(0, start) + random.pick([...TOKENS, ""]) + text.slice(end);
}

/** Puts one of the text's own tokens in the place of another: programs that still parse, and mean something else. */
function exchangeTokens(text: string, random: Random): string {
  const [from, to] = [tokenOf(text, random), tokenOf(text, random)];
  return text.slice(0, to.start) + text.slice(from.start, from.end) + text.slice(to.end);
}

function typeCharacter(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + random.pick(CHARACTERS) + text.slice(at + random.below(2));
}

/** Moves all that follows, and changes nothing. */
function addComment(text: string, random: Random): string {
  return onLines(text, (lines) => {
    lines.splice(random.below(lines.length + 1), 0, random.pick(["# a note", "", "    # indented", "\t"]));
  });
}

function moveLines(text: string, random: Random): string {
  return onLines(text, (lines) => {
    const moved = lines.splice(random.below(lines.length), 1 + random.below(4));
    lines.splice(random.below(lines.length + 1), 0, ...moved);
  });
}

function commentOut(text: string, random: Random): string {
  return onLines(text, (lines) => {
    const at = random.below(lines.length);
    lines[at] = `# ${lines[at] ?? ""}`;
  });
}

/** More code that uses the same names: what was known of the first part must still hold, or no longer. */
function appendProgram(text: string, random: Random, others: readonly string[]): string {
  const other = random.pick(others);
  if (text.length + other.length > LONGEST) return text;
  return random.chance(0.5) ? `${text}\n${other}` : `${other}\n${text}`;
}

const LONGEST = 8_000;

function onLines(text: string, change: (lines: string[]) => void): string {
  const lines = text.split("\n");
  change(lines);
  return lines.join("\n");
}

function tokenOf(text: string, random: Random): { readonly start: number; readonly end: number } {
  const from = random.below(text.length + 1);
  const token = /\w+|[^\w\s]/.exec(text.slice(from, from + 200));
  const start = from + (token?.index ?? 0);
  return { start, end: start + (token?.[0].length ?? 0) };
}

const CHARACTERS = [..."abx0159_ \n\t.,:;=()[]{}'\"\\#@%!?*/+-", "é", "😀", "\ud800", "\0", "\r\n"];

const TOKENS = [
  ..."()[]{}:,.=+-*/@%#;\\'\"",
  ...'**|//|==|!=|<=|:=|->|...|"""|\'\'\'|f"{|\n|\n    |\n\n|\t'.split("|"),
  ..." def f(x): | class A: | return | yield | yield from | lambda x: x | if x: | else: | elif | for | in ".split(
    " | ",
  ),
  ..." while True: | break | continue | try: | except | finally: | with | as | import | from | global x | nonlocal ".split(
    " | ",
  ),
  ..." del | pass | raise | assert | async | await | match x: | case | not | and | or | is | None | True | self ".split(
    " | ",
  ),
  ..."model base x img preprocess_input datagen ds layers trainable predict fit 255 255.0 0 -1 1e400 127.5".split(
    " ",
  ),
  "x = x / 255",
  "x[..., ::-1]",
  "*args, **kwargs",
  "super().__init__()",
  "[x for x in x]",
  "from numpy import *",
];
