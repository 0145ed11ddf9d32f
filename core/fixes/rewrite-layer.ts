import type { CallSite } from "../flow/step.ts";
import type { Edit } from "../source/edit.ts";
import { IDENTITY } from "../transform/transform.ts";
import { lambdaArgument, rescalingArguments } from "./layer-arguments.ts";
import { calledLayer, namedLayer } from "./layer-as-call.ts";
import type { Case } from "./mendable.ts";
import { recipeFor } from "./recipe.ts";
import { isListElement, removeLayer, startOfAdd } from "./remove-layer.ts";
import { functionOf } from "./rewrite-argument.ts";
import { preprocessName, type Rewriting } from "./rewriting.ts";
import { siblingLayer, standardizeLayers } from "./standardize-layers.ts";
import { serves, type Wanted } from "./wanted.ts";

/** Rewrites a layer that scales, so that it maps as wanted: by layers that Keras can save, where there are any. */
export function rewriteLayer(of: Case, call: CallSite, wanted: Wanted): Rewriting | undefined {
  if (serves(IDENTITY, wanted)) {
    const removal = removeLayer(of.text, call);
    if (removal) return { edits: [removal], recipe: { isPreprocessed: false, tail: "" } };
  }
  const isCalled = of.text[call.span.end] === "(";
  const plain = isCalled && serves(IDENTITY, wanted) ? undefined : rescalingArguments(of.text, call, wanted);
  const edits = plain ?? standardizeLayers(of, call, wanted.map);
  return edits ? { edits } : rewriteByFunction(of, call, wanted);
}

function rewriteByFunction(of: Case, call: CallSite, wanted: Wanted): Rewriting | undefined {
  const recipe = recipeFor(wanted, of.expectation);
  if (!recipe) return undefined;
  const borrowed = recipe.isPreprocessed ? preprocessName(call.span.start, of) : undefined;
  const value = functionOf(recipe, borrowed?.code);
  if (value === undefined) return undefined;

  const imported = borrowed?.edits ?? [];
  const edits =
    lambdaArgument(of.text, call, value) ??
    calledLayer(of.text, call, recipe, borrowed?.code) ??
    namedLayer(of.text, call, value);
  if (edits) return { edits: [...imported, ...edits], recipe };
  const layer = lambdaLayer(of, call, value);
  // Keras saves no more of it than the function's name, and cannot load that back.
  return layer && { edits: [...imported, ...layer], recipe, isUnsafe: true };
}

/** `Lambda(preprocess_input)` where only a layer can stand. */
function lambdaLayer(of: Case, call: CallSite, value: string): readonly Edit[] | undefined {
  const { start, end } = call.span;
  if (!isListElement(of.text, start, end) && startOfAdd(of.text, start) === undefined) return undefined;
  const lambda = siblingLayer("Lambda", call, of);
  return lambda && [...lambda.edits, { span: call.span, content: `${lambda.code}(${value})` }];
}
