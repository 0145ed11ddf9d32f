import { type DrawnPicture, draw } from "./draw.ts";
import type { DrawnClass } from "./drawn-class.ts";
import { seedOf } from "./random.ts";

export interface DrawnSample {
  /** The class's place in the list given. */
  readonly label: number;
  readonly picture: DrawnPicture;
}

/** Which pictures: no two sets share one, so that what is tested was never seen in training. */
export type DrawnSet = "train" | "test" | "sample";

const setNumbers: Readonly<Record<DrawnSet, number>> = { train: 1, test: 2, sample: 3 };

export interface Sampling {
  readonly classes: readonly DrawnClass[];
  readonly set: DrawnSet;
  readonly seed: number;
  /** Height and width. */
  readonly size: number;
}

/** The picture number `at` of an endless series in which the classes take turns. */
function drawnSample({ classes, set, seed, size }: Sampling, at: number): DrawnSample {
  const label = at % classes.length;
  const drawnClass = classes[label];
  if (drawnClass === undefined) throw new Error("no classes to draw");
  return { label, picture: draw(drawnClass, seedOf(seed, setNumbers[set], at), size) };
}

export function drawnSamples(sampling: Sampling, count: number, from = 0): readonly DrawnSample[] {
  return Array.from({ length: count }, (_, at) => drawnSample(sampling, from + at));
}
