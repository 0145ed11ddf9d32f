import type { Stage } from "../flow/stages.ts";
import { upTo } from "../flow/stages.ts";
import { endOfBracket } from "../source/brackets.ts";
import type { Span } from "../source/span.ts";
import type { Case } from "./mendable.ts";
import { isNothing, recipeFor } from "./recipe.ts";
import { preprocessName, type Rewriting } from "./rewriting.ts";
import { wantedBetween } from "./wanted.ts";
import { wrap } from "./wrap.ts";

/** Adds what is missing around a call on the pixels' way: `preprocess_input(img_to_array(load_img(p)))`. */
export function addAfterStep(stage: Stage, of: Case): Rewriting | undefined {
  const { site, place } = stage.step;
  if (site?.form !== "call" || place.file !== of.file || stage.step.inModel) return undefined;
  const wanted = wantedBetween(upTo(stage), of.expectation.transform, stage.after);
  const recipe = wanted && recipeFor(wanted, of.expectation);
  if (!recipe || isNothing(recipe)) return undefined;

  const span = asArray(of.text, site.call.span);
  const borrowed = recipe.isPreprocessed ? preprocessName(span.start, of) : undefined;
  const edits = wrap(of.text, span, span, recipe, borrowed?.code);
  return edits && { edits: [...(borrowed?.edits ?? []), ...edits], recipe };
}

/** No name is longer. Patterns that end where something begins take time by the square of what they are given. */
const LONGEST_CALLEE = 200;

/** `img_to_array(load_img(p))` for its part `load_img(p)`, which is no array yet. */
function asArray(text: string, span: Span): Span {
  const before = text.slice(Math.max(0, span.start - LONGEST_CALLEE), span.start);
  const callee = /[\w.]*\b(?:img_to_array|asarray|array)\(\s*$/.exec(before)?.[0];
  if (callee === undefined) return span;
  const start = span.start - callee.length;
  const end = endOfBracket(text, text.indexOf("(", start));
  return end === undefined ? span : { start, end };
}
