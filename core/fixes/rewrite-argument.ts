import type { StepSite } from "../flow/step.ts";
import type { Edit } from "../source/edit.ts";
import { isNothing, type Recipe } from "./recipe.ts";
import { removeFromList } from "./remove.ts";

const FUNCTION = "preprocessing_function";

/** Rewrites `rescale=1./255` or `preprocessing_function=preprocess_input` within a call, so that it does what the recipe says. */
export function rewriteArgument(
  text: string,
  { call, argument }: Extract<StepSite, { readonly form: "argument" }>,
  recipe: Recipe,
  functionName: string | undefined,
): readonly Edit[] | undefined {
  const { name } = argument;
  if (name !== "rescale" && name !== FUNCTION) return undefined;
  if (isNothing(recipe)) return [removeFromList(text, argument.span)];

  const value = functionOf(recipe, functionName);
  if (value === undefined) return undefined;
  if (name === FUNCTION) return [{ span: argument.value, content: value }];
  if (recipe.tail === " / 255.0" && !recipe.isPreprocessed)
    return [{ span: argument.value, content: "1.0 / 255" }];
  // The function would run before the scaling, and it takes one only.
  if (call.args.some((other) => other.name === FUNCTION)) return undefined;
  return [{ span: argument.span, content: `${FUNCTION}=${value}` }];
}

/** The recipe as a function of one image. */
export function functionOf(
  { isPreprocessed, tail }: Recipe,
  functionName: string | undefined,
): string | undefined {
  if (!isPreprocessed) return `lambda x: x${tail}`;
  if (functionName === undefined) return undefined;
  return tail === "" ? functionName : `lambda x: ${functionName}(x${tail})`;
}
