import type { Expectation } from "../models/expectation.ts";
import { compose } from "../transform/compose.ts";
import { isEquivalent } from "../transform/equal.ts";
import { inverse } from "../transform/inverse.ts";
import { affine, type ChannelOrder, IDENTITY } from "../transform/transform.ts";
import { serving, type Wanted } from "./wanted.ts";

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

const orders: readonly (readonly [ChannelOrder, string])[] = [
  ["rgb", ""],
  ["bgr", SWAPPED],
];

/** What can be written, that with fewer operators first. */
const writable = orders.flatMap(([order, swapped]) =>
  scales.flatMap(([scale, scaleText]) =>
    offsets.map(([offset, offsetText]) => ({
      map: { ...affine(scale, offset), order },
      tail: `${swapped}${scaleText}${offsetText}`,
    })),
  ),
);

/** The shortest way to write what is wanted, given the function that makes what the network expects; undefined where none is natural. */
export function recipeFor(wanted: Wanted, expectation: Expectation): Recipe | undefined {
  const tail = plain(wanted);
  const family = preprocessed(wanted, expectation);
  if (tail === undefined || (family && operations(family.tail) < operations(tail))) return family;
  return { isPreprocessed: false, tail };
}

function operations(tail: string): number {
  return (tail.match(/ [-+*/] |\[/g) ?? []).length;
}

/** Whether the recipe leaves pixels as they are. */
export function isNothing(recipe: Recipe): boolean {
  return !recipe.isPreprocessed && recipe.tail === "";
}

/** What is to be done before the family's own function: `preprocess_input` of what? */
function preprocessed({ given, map }: Wanted, expectation: Expectation): Recipe | undefined {
  if (!expectation.preprocess || isEquivalent(expectation.transform, IDENTITY)) return undefined;
  const undo = inverse(expectation.transform);
  const tail = undo && plain({ given, map: compose(undo, map) });
  return tail === undefined ? undefined : { isPreprocessed: true, tail };
}

/** The map in as few operators as may be. */
function plain(wanted: Wanted): string | undefined {
  const isServedBy = serving(wanted);
  return writable.find(({ map }) => map.order === wanted.map.order && isServedBy(map))?.tail;
}
