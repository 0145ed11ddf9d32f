import { endOfBracket } from "../source/brackets.ts";
import type { Edit } from "../source/edit.ts";
import type { Span } from "../source/span.ts";
import { isNothing, type Recipe } from "./recipe.ts";

/**
 * Makes `outer` hold what the recipe makes of `inner`, an expression within it (or outer itself). Only the text around
 * the inner expression changes, so that comments and line breaks in it stay.
 */
export function wrap(
  text: string,
  outer: Span,
  inner: Span,
  recipe: Recipe,
  functionName: string | undefined,
): readonly Edit[] | undefined {
  if (recipe.isPreprocessed && functionName === undefined) return undefined;

  const isFree = stands(text, outer);
  const isTight = isAtom(text.slice(inner.start, inner.end));
  const isBare = isNothing(recipe) && isFree;
  const needsOwn = !isTight && !isBare && !(recipe.isPreprocessed && recipe.tail === "");
  const operand = needsOwn ? ["(", ")"] : ["", ""];
  const isLoose = !recipe.isPreprocessed && recipe.tail.includes(" ") && !isFree;
  const shell = recipe.isPreprocessed ? [`${functionName}(`, ")"] : isLoose ? ["(", ")"] : ["", ""];
  return [
    { span: { start: outer.start, end: inner.start }, content: `${shell[0]}${operand[0]}` },
    { span: { start: inner.end, end: outer.end }, content: `${operand[1]}${recipe.tail}${shell[1]}` },
  ].filter(({ span, content }) => span.start !== span.end || content !== "");
}

/** Whether an expression binds as tightly as a name, a call or an index: `f(x)[0].y`. */
export function isAtom(code: string): boolean {
  return /^[\w.]*([([].*[)\]])?$/s.test(code) && endOfAtom(code, 0) === code.length;
}

/** The offset after the name, and the calls, indices and attributes that follow it, which start here. */
export function endOfAtom(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const character = text[at] ?? "";
    if (/[\w.]/.test(character)) at++;
    else if (character === "(" || character === "[") {
      const end = endOfBracket(text, at);
      if (end === undefined) return at;
      at = end;
    } else return at;
  }
  return at;
}

/** Whether an expression stands for itself, so that no operator beside it can bind to a part of what replaces it. */
function stands(text: string, { start, end }: Span): boolean {
  const before = /(?:^|[=(,[{:\n]|\breturn|\byield)[ \t]*$/.test(text.slice(Math.max(0, start - 40), start));
  return before && /^[ \t]*(?:$|[)\],}:;#\r\n])/.test(text.slice(end, end + 40));
}
