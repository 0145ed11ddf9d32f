import { betweenCommas } from "../../core/source/brackets.ts";
import type { Span } from "../../core/source/span.ts";

/** A call's arguments as they are written. */
export interface CallText {
  readonly positional: readonly string[];
  readonly named: ReadonlyMap<string, string>;
}

/** `f(a, b=[1, 2])`: splits at commas that stand in no bracket and no text. Anything else has no arguments. */
export function readCall(text: string, span: Span): CallText {
  const call = text.slice(span.start, span.end);
  const open = call.indexOf("(");
  const within = open < 0 ? "" : call.slice(open + 1, call.endsWith(")") ? -1 : undefined);
  const named = new Map<string, string>();
  const positional: string[] = [];
  for (const part of betweenCommas(within).map((part) => part.trim())) {
    if (part === "") continue;
    const [, name, value] = /^([A-Za-z_]\w*)\s*=(?!=)\s*([\s\S]*)$/.exec(part) ?? [];
    if (name !== undefined && value !== undefined) named.set(name, value);
    else positional.push(part);
  }
  return { positional, named };
}

/** The argument of this name, or at this place. */
export function argumentOf(call: CallText, name: string, place: number): string | undefined {
  return call.named.get(name) ?? call.positional[place];
}

/** `"data/train"`, `r'data'`: the text of a literal without anything to compute in it. */
export function literalText(written: string | undefined): string | undefined {
  const [, isRaw, , content] = /^([rR]?)(["'])((?:(?!\2)[^\n\\]|\\.)*)\2$/s.exec(written ?? "") ?? [];
  if (content === undefined) return undefined;
  return isRaw ? content : content.replace(/\\([\\'"])/g, "$1");
}

/** `(150, 150)` or `(150, 150, 3)`: whole numbers of a tuple or list. */
export function literalNumbers(written: string | undefined): readonly number[] | undefined {
  const [, inner] = /^[([]([\d,\s]+)[)\]]$/.exec(written ?? "") ?? [];
  const numbers = inner
    ?.split(",")
    .filter((part) => part.trim() !== "")
    .map(Number);
  return numbers?.every((number) => number > 0) ? numbers : undefined;
}

/** What a program writes, as the text that it stands for: a literal, or a name that is given one literal and nothing else. */
export type Texts = (written: string | undefined) => string | undefined;

/** `DIR = "data/train"`. However many names are asked for, the program is gone through once. */
export function textsOf(program: string): Texts {
  let constants: ReadonlyMap<string, string | undefined> | undefined;
  return (written) => {
    if (written === undefined || !/^[A-Za-z_]\w*$/.test(written)) return literalText(written);
    constants ??= constantsIn(program);
    return constants.get(written);
  };
}

const ASSIGNMENT = /^[ \t]*([A-Za-z_]\w*)[ \t]*(?::[^=\r\n\u2028\u2029]+)?=(?!=)(.*)$/gm;

function constantsIn(program: string): ReadonlyMap<string, string | undefined> {
  const constants = new Map<string, string | undefined>();
  for (const [, name = "", value = ""] of program.matchAll(ASSIGNMENT)) {
    const isOther = constants.has(name);
    constants.set(name, isOther ? undefined : literalText(value.split(/\s#/, 1)[0]?.trim()));
  }
  return constants;
}
