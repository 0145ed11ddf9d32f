import { compose } from "../transform/compose.ts";
import { isEquivalent } from "../transform/equal.ts";
import { inverse } from "../transform/inverse.ts";
import type { Transform } from "../transform/transform.ts";

/** What is to be done at some place on the pixels' way. */
export interface Wanted {
  /** What the pixels are there: whether a difference matters depends on their range. */
  readonly given: Transform;
  readonly map: Transform;
}

/** The map `m` with `after · m · before = expected`. */
export function wantedBetween(before: Transform, expected: Transform, after: Transform): Wanted | undefined {
  const undoBefore = inverse(before);
  const undoAfter = inverse(after);
  if (!undoBefore || !undoAfter) return undefined;
  return { given: before, map: compose(undoAfter, compose(expected, undoBefore)) };
}

/** Tells of one map after another whether it does what is wanted. */
export function serving({ given, map }: Wanted): (candidate: Transform) => boolean {
  const result = compose(map, given);
  return (candidate) => isEquivalent(compose(candidate, given), result);
}

/** Whether this map does what is wanted. */
export function serves(map: Transform, wanted: Wanted): boolean {
  return serving(wanted)(map);
}
