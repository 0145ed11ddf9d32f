import type { CallSite } from "../flow/step.ts";
import { endOfBracket } from "../source/brackets.ts";
import type { Edit } from "../source/edit.ts";
import { removeFromList, removeStatement } from "./remove.ts";

/** Takes a layer out of `Sequential([Rescaling(1/255), base])`, or its `model.add(…)` away; undefined where it stands elsewhere. */
export function removeLayer(text: string, { span }: CallSite): Edit | undefined {
  const start = startOfAdd(text, span.start);
  if (start !== undefined) {
    const end = endOfBracket(text, text.indexOf("(", start));
    return end === undefined ? undefined : removeStatement(text, { start, end });
  }
  return isListElement(text, span.start, span.end) ? removeFromList(text, span) : undefined;
}

/** Where `model.add(` starts, if this is its argument and it is a statement of its own. */
export function startOfAdd(text: string, argument: number): number | undefined {
  const add = /(?:^|\n)[ \t]*([\w.]+\.add\(\s*)$/.exec(before(text, argument))?.[1];
  return add === undefined ? undefined : argument - add.length;
}

/** Whether this stands between the commas of a list. */
export function isListElement(text: string, start: number, end: number): boolean {
  return /[[,]\s*(?:#[^\n]*\n\s*)*$/.test(before(text, start)) && /^\s*[,\]]/.test(text.slice(end));
}

/** As much as matters: patterns that end where something begins take time by the square of what they are given. */
function before(text: string, at: number): string {
  return text.slice(Math.max(0, at - 1_000), at);
}
