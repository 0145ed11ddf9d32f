import type { Step } from "../flow/step.ts";
import type { Edit } from "../source/edit.ts";
import type { Candidate } from "./candidates.ts";
import { rangeRepairs } from "./repair-range.ts";
import { oneLine } from "./title.ts";
import { isAtom } from "./wrap.ts";

/** The step that a finding is about, and the text it stands in. */
export interface StepToMend {
  readonly step: Step;
  readonly text: string;
}

/** What mends a step that is odd in itself, the best first; none where its fact says nothing of how. */
export function repairsOf({ step, text }: StepToMend): readonly Candidate[] {
  switch (step.fact?.kind) {
    case "misplaced":
      return named(step, step.fact, text);
    case "loses":
      return step.fact.how === "bounds"
        ? withoutCall(step, text)
        : [...asFloat(step, text), ...divided(step, text)];
    case "assumes":
      return rangeRepairs(step, step.fact, text);
    case "reused":
      return copied(step, text);
    default:
      return [];
  }
}

/** `y = preprocess_input(x)` as `preprocess_input(x.copy())`; a bare `preprocess_input(x)` as `x = preprocess_input(x)`. */
function copied({ site, text: code }: Step, text: string): readonly Candidate[] {
  if (site?.form !== "call" || !site.operand) return [];
  const { call, operand } = site;
  const name = text.slice(operand.start, operand.end);
  const tail = isAtom(name) ? ".copy()" : undefined;
  const edits =
    tail === undefined
      ? [insertion(operand.start, "("), insertion(operand.end, ").copy()")]
      : [insertion(operand.end, tail)];
  const copy = candidate(`Hand \`${oneLine(code)}\` a copy`, edits);
  const lineStart = text.lastIndexOf("\n", call.span.start - 1) + 1;
  const isStatement =
    text.slice(lineStart, call.span.start).trim() === "" &&
    /^[ \t]*(?:#|\r?\n|$)/.test(text.slice(call.span.end));
  if (!isStatement || !/^\w+$/.test(name)) return [copy];
  return [
    candidate(`Keep what \`${oneLine(code)}\` returns`, [insertion(call.span.start, `${name} = `)]),
    copy,
  ];
}

function insertion(at: number, content: string): Edit {
  return { span: { start: at, end: at }, content };
}

type Misplaced = Extract<Step["fact"], { readonly kind: "misplaced" }>;

/** `ImageDataGenerator(preprocess_input)` as `ImageDataGenerator(preprocessing_function=preprocess_input)`. */
function named({ text: code }: Step, { argument, meantFor }: Misplaced, text: string): readonly Candidate[] {
  const value = text.slice(argument.value.start, argument.value.end);
  // What comes after a keyword cannot be positional.
  if (
    argument.name === undefined &&
    !/^\s*(?:,\s*(?:#[^\n]*\n\s*)*(?:\w+\s*=[^=]|\)|\*\*)|\))/.test(text.slice(argument.span.end))
  )
    return [];
  return [
    candidate(`Pass \`${oneLine(code)}\` as \`${meantFor}\``, [
      { span: argument.span, content: `${meantFor}=${value}` },
    ]),
  ];
}

const WHOLE = /\b(?:uint|int)(?:8|16|32|64)?\b|\bubyte\b/g;

/** `x.astype("uint8")`, `np.zeros(shape, dtype=np.uint8)` with `float32` in that place. */
function asFloat({ site, text: code }: Step, text: string): readonly Candidate[] {
  if (site?.form !== "call") return [];
  const { span } = site.call;
  const from = site.operand && site.operand.start === span.start ? site.operand.end : span.start;
  const found = [...text.slice(from, span.end).matchAll(WHOLE)].filter(
    ({ index }) => !within(from + index, site.operand),
  );
  const [only, ...others] = found;
  if (!only || others.length > 0) return [];
  const start = from + only.index;
  const isBuiltin = only[0] === "int" && !/["'.]/.test(text.slice(start - 1, start));
  const edit = { span: { start, end: start + only[0].length }, content: isBuiltin ? "float" : "float32" };
  return [candidate(`Keep floats in \`${oneLine(code)}\``, [edit])];
}

function within(at: number, operand: { readonly start: number; readonly end: number } | undefined): boolean {
  return operand !== undefined && operand.start <= at && at < operand.end;
}

/** `x // 255` as `x / 255`, `x //= 255` as `x = x / 255`. */
function divided({ site, text: code }: Step, text: string): readonly Candidate[] {
  const title = `Divide by \`/\` in \`${oneLine(code)}\``;
  if (site?.form === "statement") {
    const { statement, target } = site;
    const operator = /^\s*\/\/=/.exec(text.slice(target.end, statement.end))?.[0];
    if (operator === undefined) return [];
    const name = text.slice(target.start, target.end);
    const span = { start: target.end, end: target.end + operator.length };
    return [candidate(title, [{ span, content: ` = ${name} /` }])];
  }
  if (site?.form !== "operator") return [];
  const operator = /^\)*\s*\/\//.exec(text.slice(site.operand.end))?.[0];
  if (operator === undefined) return [];
  const end = site.operand.end + operator.length;
  return [candidate(title, [{ span: { start: end - 2, end }, content: "/" }])];
}

/** `np.clip(x, 0, 255)` as `x`. */
function withoutCall({ site, text: code }: Step, text: string): readonly Candidate[] {
  if (site?.form !== "call" || !site.operand) return [];
  const { call, operand } = site;
  return [
    candidate(
      `Remove \`${oneLine(code)}\``,
      [
        { span: { start: call.span.start, end: operand.start }, content: "" },
        { span: { start: operand.end, end: call.span.end }, content: "" },
      ].filter(({ span }) => span.start < span.end && text.length >= span.end),
    ),
  ];
}

function candidate(title: string, edits: readonly Edit[]): Candidate {
  return { title, rewriting: { edits } };
}
