import type { CallSite } from "../flow/step.ts";
import { endOfBracket } from "../source/brackets.ts";
import type { Edit } from "../source/edit.ts";
import type { Recipe } from "./recipe.ts";
import { wrap } from "./wrap.ts";

/** `Rescaling(1./255)(x)` as the recipe of `x`; undefined where the layer is not called where it is made. */
export function calledLayer(
  text: string,
  { span }: CallSite,
  recipe: Recipe,
  functionName: string | undefined,
): readonly Edit[] | undefined {
  if (text[span.end] !== "(") return undefined;
  const end = endOfBracket(text, span.end);
  if (end === undefined) return undefined;
  const operand = { start: span.end + 1, end: end - 1 };
  return wrap(text, { start: span.start, end }, operand, recipe, functionName);
}

/** `normalize = Rescaling(1./255)`, where `normalize` is only ever called, as `normalize = preprocess_input`. */
export function namedLayer(text: string, { span }: CallSite, value: string): readonly Edit[] | undefined {
  const name = /(?:^|\n)[ \t]*(\w+)[ \t]*=[ \t]*$/.exec(text.slice(0, span.start))?.[1];
  if (name === undefined || !/^[ \t]*(?:#[^\n]*)?(?:\r?\n|$)/.test(text.slice(span.end))) return undefined;
  const uses = text.match(new RegExp(`(?<![\\w.])${name}\\b(?!\\s*=[^=])`, "g"))?.length ?? 0;
  const calls = text.match(new RegExp(`(?<![\\w.])${name}\\(`, "g"))?.length ?? 0;
  return calls > 0 && calls === uses ? [{ span, content: value }] : undefined;
}
