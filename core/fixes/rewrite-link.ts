import type { Edit } from "../source/edit.ts";
import { borrow } from "./import-edit.ts";
import { type Link, mapInPlaceOf } from "./link.ts";
import type { Case } from "./mendable.ts";
import { type Recipe, recipeFor } from "./recipe.ts";
import { rewriteArgument } from "./rewrite-argument.ts";
import { rewriteCall } from "./rewrite-call.ts";
import { rewriteLayer } from "./rewrite-layer.ts";
import { rewriteStatement } from "./rewrite-statement.ts";
import { standardizeLayers } from "./standardize-layers.ts";
import { wrap } from "./wrap.ts";

export interface Rewriting {
  readonly edits: readonly Edit[];
  /** What stands there afterwards; absent for layers, which have no recipe. */
  readonly recipe?: Recipe;
}

/** Rewrites one step, so that with all other steps as they are the network gets what it expects. */
export function rewriteLink(link: Link, of: Case): Rewriting | undefined {
  const map = mapInPlaceOf(link, of.expectation.transform);
  if (!map) return undefined;
  if (link.site.form === "layer") {
    const edits = rewriteLayer(of.text, link.site.call, map) ?? standardizeLayers(of, link.site.call, map);
    return edits && { edits };
  }
  const recipe = recipeFor(map, of.expectation);
  return recipe && writeRecipe(link, recipe, of);
}

/** Writes a recipe in the place of a step, with the import that it takes. */
export function writeRecipe(link: Link, recipe: Recipe, of: Case): Rewriting | undefined {
  const borrowed = recipe.isPreprocessed ? preprocessName(link.span.start, of) : undefined;
  const edits = editsFor(link, recipe, borrowed?.code, of.text);
  return edits && { edits: [...(borrowed?.edits ?? []), ...edits], recipe };
}

/** The family's function as this file can call it at this offset. */
export function preprocessName(at: number, { expectation, file, text, outline, flow }: Case) {
  const { preprocess } = expectation;
  return preprocess === undefined
    ? undefined
    : borrow(preprocess, at, { file, text, outline, network: flow.network });
}

function editsFor(
  { site, span }: Link,
  recipe: Recipe,
  functionName: string | undefined,
  text: string,
): readonly Edit[] | undefined {
  switch (site.form) {
    case "operator":
      return wrap(text, span, site.operand, recipe, functionName);
    case "call":
      return rewriteCall(text, site, recipe, functionName);
    case "statement":
      return rewriteStatement(text, site, recipe, functionName);
    case "argument":
      return rewriteArgument(text, site, recipe, functionName);
    default:
      return undefined;
  }
}
