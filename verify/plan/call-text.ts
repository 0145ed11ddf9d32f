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
  const parts = open < 0 ? [] : splitArguments(call.slice(open + 1, call.endsWith(")") ? -1 : undefined));
  const named = new Map<string, string>();
  const positional: string[] = [];
  for (const part of parts) {
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

function splitArguments(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = "";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (quote !== "") {
      if (character === "\\") at++;
      else if (character === quote) quote = "";
    } else if (character === '"' || character === "'") quote = character;
    else if ("([{".includes(character)) depth++;
    else if (")]}".includes(character)) depth--;
    else if (character === "," && depth === 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)].map((part) => part.trim()).filter((part) => part !== "");
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

/** `DIR = "data/train"` somewhere in the program, and nothing else under that name. */
export function constantText(text: string, written: string | undefined): string | undefined {
  if (written === undefined || !/^[A-Za-z_]\w*$/.test(written)) return literalText(written);
  const assignments = [
    ...text.matchAll(new RegExp(`^[ \\t]*${written}[ \\t]*(?::[^=\\r\\n\\u2028\\u2029]+)?=(?!=)(.*)$`, "gm")),
  ];
  const [only, ...others] = assignments;
  return others.length > 0 ? undefined : literalText(only?.[1]?.split(/\s#/, 1)[0]?.trim());
}
