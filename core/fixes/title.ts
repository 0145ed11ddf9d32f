import type { Case } from "./mendable.ts";
import { isNothing, type Recipe } from "./recipe.ts";
import type { Rewriting } from "./rewriting.ts";

/** "Replace `rescale=1./255` by `preprocess_input`" */
export function rewriteTitle(code: string, { recipe }: Rewriting, of: Case): string {
  if (!recipe) return `Let \`${oneLine(code)}\` scale as ${of.flow.network.name} expects`;
  if (isNothing(recipe)) return `Remove \`${oneLine(code)}\``;
  return `Replace \`${oneLine(code)}\` by ${recipeWords(recipe, of)}`;
}

/** "Add `preprocess_input` of resnet50 where the images are fed" */
export function addTitle(where: string, { recipe }: Rewriting, of: Case): string {
  return `Add ${recipe ? recipeWords(recipe, of) : "the missing step"} ${where}`;
}

function recipeWords({ isPreprocessed, tail }: Recipe, { expectation: { preprocess } }: Case): string {
  if (!isPreprocessed || preprocess === undefined) return `\`x${tail}\``;
  const [name = preprocess, module = ""] = preprocess.split(".").reverse();
  return tail === "" ? `\`${name}\` of ${module}` : `\`${name}(x${tail})\` of ${module}`;
}

/** Code as a title can quote it. */
export function oneLine(code: string): string {
  const line = code.replace(/\s+/g, " ").trim();
  return line.length > 48 ? `${line.slice(0, 45)}…` : line;
}
