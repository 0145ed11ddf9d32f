import type { Edit } from "../source/edit.ts";
import type { Span } from "../source/span.ts";
import { isNothing, type Recipe } from "./recipe.ts";
import { indentationStart, removeStatement } from "./remove.ts";
import { wrap } from "./wrap.ts";

/** Rewrites `x / 255.` to `preprocess_input(x)`, or to `x`; a whole `x = x / 255.` that would come to nothing goes. */
export function rewriteExpression(
  text: string,
  span: Span,
  operand: Span,
  recipe: Recipe,
  functionName: string | undefined,
): readonly Edit[] | undefined {
  const statement = isNothing(recipe) ? selfAssignment(text, span, operand) : undefined;
  return statement ? [removeStatement(text, statement)] : wrap(text, span, operand, recipe, functionName);
}

/** `x = x / 255.`, a statement that would be left as `x = x`. */
function selfAssignment(text: string, { start, end }: Span, operand: Span): Span | undefined {
  const target = /(?:^|[\n;])[ \t]*([\w.]+)[ \t]*=[ \t]*$/.exec(text.slice(0, start));
  const name = target?.[1];
  if (name === undefined || name !== text.slice(operand.start, operand.end)) return undefined;
  if (!/^[ \t]*(?:#[^\n]*)?(?:\r?\n|$)/.test(text.slice(end))) return undefined;
  const first = text.lastIndexOf(name, start - 1);
  return indentationStart(text, first) === undefined ? undefined : { start: first, end };
}
