import type { Expectation } from "../models/expectation.ts";
import { compose } from "../transform/compose.ts";
import { isEquivalent } from "../transform/equal.ts";
import { inverse } from "../transform/inverse.ts";
import { affine, IDENTITY, SWAP, type Transform } from "../transform/transform.ts";

/**
 * How a map is written in Python around an operand: `preprocess_input(x * 255.0)` has `isPreprocessed` and the tail
 * ` * 255.0`. Nothing is written at all for the identity.
 */
export interface Recipe {
  readonly isPreprocessed: boolean;
  readonly tail: string;
}

const SWAPPED = "[..., ::-1]";

const scales: readonly (readonly [number, string])[] = [
  [1, ""],
  [1 / 255, " / 255.0"],
  [1 / 127.5, " / 127.5"],
  [255, " * 255.0"],
  [127.5, " * 127.5"],
  [2, " * 2.0"],
];

const offsets: readonly (readonly [number, string])[] = [
  [0, ""],
  [-1, " - 1.0"],
  [127.5, " + 127.5"],
];

/** The shortest way to write a map, given the function that makes what the network expects; undefined where none is natural. */
export function recipeFor(map: Transform, expectation: Expectation): Recipe | undefined {
  if (isEquivalent(map, IDENTITY)) return { isPreprocessed: false, tail: "" };
  if (isEquivalent(map, SWAP)) return { isPreprocessed: false, tail: SWAPPED };
  return preprocessed(map, expectation) ?? plain(map);
}

/** Whether the recipe leaves pixels as they are. */
export function isNothing(recipe: Recipe): boolean {
  return !recipe.isPreprocessed && recipe.tail === "";
}

/** What the map does beyond the family's own function: `preprocess_input` of what? */
function preprocessed(map: Transform, expectation: Expectation): Recipe | undefined {
  if (!expectation.preprocess || isEquivalent(expectation.transform, IDENTITY)) return undefined;
  const undo = inverse(expectation.transform);
  const first = undo && plain(compose(undo, map));
  return first && { isPreprocessed: true, tail: first.tail };
}

function plain(map: Transform): Recipe | undefined {
  const order = map.order === "bgr" ? SWAPPED : "";
  for (const [scale, scaleText] of scales) {
    for (const [offset, offsetText] of offsets) {
      if (!isEquivalent(map, { ...affine(scale, offset), order: map.order })) continue;
      return { isPreprocessed: false, tail: `${order}${scaleText}${offsetText}` };
    }
  }
  return undefined;
}
