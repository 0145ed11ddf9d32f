import type { StepSite } from "../flow/step.ts";
import type { Edit } from "../source/edit.ts";
import { isNothing, type Recipe } from "./recipe.ts";
import { rewriteExpression } from "./rewrite-expression.ts";
import { wrap } from "./wrap.ts";

/** Calls that scale and make floats: the scaling goes, the floats stay. */
const casts: readonly (readonly [RegExp, string])[] = [[/\.image\.convert_image_dtype$/, ".cast"]];

/** Rewrites `preprocess_input(x)`, `np.divide(x, 255)`, `Rescaling(1/255)(x)` around the expression that stays. */
export function rewriteCall(
  text: string,
  { call, operand }: Extract<StepSite, { readonly form: "call" }>,
  recipe: Recipe,
  functionName: string | undefined,
): readonly Edit[] | undefined {
  const callee = text.slice(call.callee.start, call.callee.end);
  const cast = casts.find(([pattern]) => pattern.test(callee));
  if (cast) {
    const around = isNothing(recipe) ? [] : wrap(text, call.span, call.span, recipe, functionName);
    return around && [...around, { span: call.callee, content: callee.replace(cast[0], cast[1]) }];
  }
  if (operand) return rewriteExpression(text, call.span, operand, recipe, functionName);
  // `map(preprocess_input, images)`: the function is only named.
  const isName = recipe.isPreprocessed && recipe.tail === "" && functionName !== undefined;
  return isName ? [{ span: call.callee, content: functionName }] : undefined;
}
