import type { StepSite } from "../flow/step.ts";
import type { Edit } from "../source/edit.ts";
import { isNothing, type Recipe } from "./recipe.ts";
import { removeStatement } from "./remove.ts";

/** Rewrites `x /= 255.` to `x = preprocess_input(x)`, or takes it away. */
export function rewriteStatement(
  text: string,
  { statement, target }: Extract<StepSite, { readonly form: "statement" }>,
  recipe: Recipe,
  functionName: string | undefined,
): readonly Edit[] | undefined {
  if (isNothing(recipe)) return [removeStatement(text, statement)];
  if (recipe.isPreprocessed && functionName === undefined) return undefined;
  const name = text.slice(target.start, target.end);
  const value = `${name}${recipe.tail}`;
  return [
    { span: statement, content: `${name} = ${recipe.isPreprocessed ? `${functionName}(${value})` : value}` },
  ];
}
