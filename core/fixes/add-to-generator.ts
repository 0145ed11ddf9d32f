import type { CallSite } from "../flow/step.ts";
import type { Edit } from "../source/edit.ts";
import { indentationBefore, lineBreakOf } from "./lines.ts";
import type { Case } from "./mendable.ts";
import { type Recipe, recipeFor } from "./recipe.ts";
import { functionOf } from "./rewrite-argument.ts";
import { preprocessName, type Rewriting } from "./rewriting.ts";
import { wantedBetween } from "./wanted.ts";

/** Passes `preprocessing_function=preprocess_input` to the `ImageDataGenerator()` that lacks it. */
export function addToGenerator(of: Case): Rewriting | undefined {
  const stage = of.stages.findLast(
    ({ step }) => step.site?.form === "generator" && step.place.file === of.file,
  );
  if (stage?.step.site?.form !== "generator") return undefined;
  const { call } = stage.step.site;
  if (call.args.some(({ name }) => name === "preprocessing_function")) return undefined;

  const wanted = wantedBetween(stage.before, of.expectation.transform, stage.after);
  const recipe = wanted && recipeFor(wanted, of.expectation);
  const borrowed = recipe?.isPreprocessed ? preprocessName(call.span.start, of) : undefined;
  if (!recipe) return undefined;
  if (isDivision(recipe) && !call.args.some(({ name }) => name === "rescale")) {
    return { edits: [addArgument(of.text, call, "rescale=1.0 / 255")], recipe };
  }
  const value = functionOf(recipe, borrowed?.code);
  if (value === undefined) return undefined;
  const argument = `preprocessing_function=${value}`;
  return { edits: [...(borrowed?.edits ?? []), addArgument(of.text, call, argument)], recipe };
}

function isDivision({ isPreprocessed, tail }: Recipe): boolean {
  return !isPreprocessed && tail === " / 255.0";
}

function addArgument(text: string, { args, open }: CallSite, argument: string): Edit {
  const first = args[0];
  // `ImageDataGenerator(preprocess_input)`: positionally that is featurewise_center.
  if (first && first.name === undefined && /preprocess/.test(text.slice(first.span.start, first.span.end))) {
    return { span: first.span, content: argument };
  }
  const last = args.at(-1);
  if (!last) return { span: { start: open, end: open }, content: argument };
  const indent = indentationBefore(text, last.span.start);
  const gap = indent === undefined ? " " : `${lineBreakOf(text)}${indent}`;
  return { span: { start: last.span.end, end: last.span.end }, content: `,${gap}${argument}` };
}
