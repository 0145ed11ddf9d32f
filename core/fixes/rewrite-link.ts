import type { Edit } from "../source/edit.ts";
import { type Link, wantedInPlaceOf } from "./link.ts";
import type { Case } from "./mendable.ts";
import { type Recipe, recipeFor } from "./recipe.ts";
import { rewriteArgument } from "./rewrite-argument.ts";
import { rewriteCall } from "./rewrite-call.ts";
import { rewriteExpression } from "./rewrite-expression.ts";
import { rewriteLayer } from "./rewrite-layer.ts";
import { rewriteStatement } from "./rewrite-statement.ts";
import { preprocessName, type Rewriting } from "./rewriting.ts";

/** Rewrites one step, so that with all other steps as they are the network gets what it expects. */
export function rewriteLink(link: Link, of: Case): Rewriting | undefined {
  const wanted = wantedInPlaceOf(link, of.expectation.transform);
  if (!wanted) return undefined;
  if (link.site.form === "layer") return rewriteLayer(of, link.site.call, wanted);
  const recipe = recipeFor(wanted, of.expectation);
  return recipe && writeRecipe(link, recipe, of);
}

/** Writes a recipe in the place of a step, with the import that it takes. */
export function writeRecipe(link: Link, recipe: Recipe, of: Case): Rewriting | undefined {
  const borrowed = recipe.isPreprocessed ? preprocessName(link.span.start, of) : undefined;
  const edits = editsFor(link, recipe, borrowed?.code, of.text);
  return edits && { edits: [...(borrowed?.edits ?? []), ...edits], recipe };
}

function editsFor(
  { site, span }: Link,
  recipe: Recipe,
  functionName: string | undefined,
  text: string,
): readonly Edit[] | undefined {
  switch (site.form) {
    case "operator":
      return rewriteExpression(text, span, site.operand, recipe, functionName);
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
