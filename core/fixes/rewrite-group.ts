import { doesMore, isScaling } from "../flow/stages.ts";
import type { Link } from "./link.ts";
import type { Case } from "./mendable.ts";
import { recipeFor } from "./recipe.ts";
import { writeRecipe } from "./rewrite-link.ts";
import type { Rewriting } from "./rewriting.ts";
import { wantedBetween } from "./wanted.ts";

/** Rewrites all scaling steps as one: the last does everything, and the others go. */
export function rewriteGroup(links: readonly Link[], of: Case): Rewriting | undefined {
  const group = links.filter(({ stages }) =>
    stages.every((stage) => isScaling(stage) && !doesMore(stage.step)),
  );
  const first = group[0];
  const last = group.at(-1);
  const end = last?.stages.at(-1);
  if (!first || !last || !end || group.length < 2) return undefined;

  const wanted = wantedBetween(first.stages[0].before, of.expectation.transform, end.after);
  const recipe = wanted && recipeFor(wanted, of.expectation);
  const main = recipe && writeRecipe(last, recipe, of);
  if (!main) return undefined;
  const removals = group
    .slice(0, -1)
    .map((link) => writeRecipe(link, { isPreprocessed: false, tail: "" }, of));
  if (removals.some((removal) => removal === undefined)) return undefined;
  return { ...main, edits: [...main.edits, ...removals.flatMap((removal) => removal?.edits ?? [])] };
}
