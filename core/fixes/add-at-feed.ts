import type { Flow } from "../flow/flow.ts";
import { type Stage, stagesOf } from "../flow/stages.ts";
import type { Edit } from "../source/edit.ts";
import type { Span } from "../source/span.ts";
import { compose } from "../transform/compose.ts";
import { inverse } from "../transform/inverse.ts";
import { IDENTITY, type Transform } from "../transform/transform.ts";
import type { Case } from "./mendable.ts";
import { isNothing, type Recipe, recipeFor } from "./recipe.ts";
import { functionOf } from "./rewrite-argument.ts";
import { preprocessName, type Rewriting } from "./rewriting.ts";
import { type Wanted, wantedBetween } from "./wanted.ts";
import { endOfAtom, isAtom, wrap } from "./wrap.ts";

/** How an array is kept from being changed in place. */
export type Copying = "shared" | "copied";

/** Adds what is missing where the images are handed over: `model.predict(preprocess_input(x))`, `model.fit(ds.map(…))`. */
export function addAtFeed(of: Case, copying: Copying = "shared"): Rewriting | undefined {
  const rewritings = of.mendable.flows.map((flow) => feedEdits(flow, of, copying));
  const recipe = rewritings[0]?.recipe;
  if (!recipe || rewritings.some((rewriting) => rewriting === undefined)) return undefined;
  return { edits: rewritings.flatMap((rewriting) => rewriting?.edits ?? []), recipe };
}

function feedEdits(flow: Flow, of: Case, copying: Copying): Rewriting | undefined {
  const { feed } = flow.use;
  const wanted = missingAtFeed(flow, of.expectation.transform);
  const recipe = wanted && recipeFor(wanted, of.expectation);
  if (!feed || !recipe || isNothing(recipe) || flow.file !== of.file) return undefined;

  const borrowed = recipe.isPreprocessed ? preprocessName(feed.start, of) : undefined;
  const edits = editsAt(feed, flow, recipe, borrowed?.code, of.text, copying);
  return edits && { edits: [...(borrowed?.edits ?? []), ...edits], recipe };
}

/** What is missing between the data and the model, whose own steps follow. */
function missingAtFeed({ arriving, steps }: Flow, expected: Transform): Wanted | undefined {
  if (arriving.kind === "unknown") return undefined;
  const stages = stagesOf(arriving.transform, steps);
  const inModel = stages.filter(({ step }) => step.inModel === true);
  const after = inModel.reduce((sum: Transform, { change }: Stage) => compose(change, sum), IDENTITY);
  const undo = inverse(after);
  return undo && wantedBetween(compose(undo, arriving.transform), expected, after);
}

function editsAt(
  feed: Span,
  { use }: Flow,
  recipe: Recipe,
  name: string | undefined,
  text: string,
  copying: Copying,
): readonly Edit[] | undefined {
  if (use.feedShape === "dataset" || use.feedShape === "dataset-pairs") {
    const mapped = functionOf(recipe, name);
    const value = functionBody(recipe, name);
    if (mapped === undefined || value === undefined || copying === "copied") return undefined;
    const argument = use.feedShape === "dataset" ? mapped : `lambda x, y: (${value}, y)`;
    return after(text, feed, `.map(${argument})`);
  }
  const first = firstOfTuple(text, feed);
  if (use.feedShape === "generator" || (use.feedShape === "other" && !first)) return undefined;
  const images = first ?? feed;
  const code = text.slice(images.start, images.end);
  if (copying === "shared") return wrap(text, images, images, recipe, name);
  return recipe.isPreprocessed && recipe.tail === "" && isAtom(code)
    ? wrap(text, images, images, { isPreprocessed: true, tail: ".copy()" }, name)
    : undefined;
}

function functionBody({ isPreprocessed, tail }: Recipe, name: string | undefined): string | undefined {
  if (!isPreprocessed) return `x${tail}`;
  return name === undefined ? undefined : `${name}(x${tail})`;
}

function after(text: string, { start, end }: Span, content: string): readonly Edit[] {
  if (isAtom(text.slice(start, end))) return [{ span: { start: end, end }, content }];
  return [
    { span: { start, end: start }, content: "(" },
    { span: { start: end, end }, content: `)${content}` },
  ];
}

/** `x_val` in `validation_data=(x_val, y_val)`. */
function firstOfTuple(text: string, { start, end }: Span): Span | undefined {
  const open = /^[([]\s*/.exec(text.slice(start, end))?.[0].length;
  if (open === undefined) return undefined;
  const stop = endOfAtom(text, start + open);
  return stop > start + open && /^\s*,/.test(text.slice(stop, end))
    ? { start: start + open, end: stop }
    : undefined;
}
