import { createRandom, shuffled } from "../drawn/random.ts";
import { classOf, logisticRegression } from "./logistic-regression.ts";
import { matrixOf } from "./matrix.ts";
import { standardizeLike } from "./standardize.ts";
import { type Share, shareOf } from "./wilson.ts";

/** Which rows the head is trained on, and which it is tested on. */
export interface Halves {
  readonly train: readonly number[];
  readonly test: readonly number[];
}

/** The two halves of each class, so that both know all: the same for the same seed. */
export function halvesOf(labels: readonly number[], seed: number): Halves {
  const random = createRandom(seed);
  const train: number[] = [];
  const test: number[] = [];
  for (const label of [...new Set(labels)].sort((a, b) => a - b)) {
    const members = shuffled(
      [...labels.keys()].filter((at) => labels[at] === label),
      random,
    );
    const half = Math.ceil(members.length / 2);
    train.push(...members.slice(0, half));
    test.push(...members.slice(half));
  }
  return { train, test };
}

/**
 * How well a linear head, trained on one half, tells the classes of the other half by a frozen network's features. The
 * features are standardized, which is kinder than most programs are: what is lost then no head gets back.
 */
export function linearProbe(
  features: readonly ArrayLike<number>[],
  labels: readonly number[],
  halves: Halves,
): Share {
  const rows = (chosen: readonly number[]): readonly ArrayLike<number>[] =>
    chosen.map((at) => features[at] ?? []);
  const labelsOf = (chosen: readonly number[]): readonly number[] => chosen.map((at) => labels[at] ?? 0);
  const standardize = standardizeLike(matrixOf(rows(halves.train)));
  const classes = Math.max(...labels) + 1;
  const model = logisticRegression({
    features: matrixOf(rows(halves.train).map(standardize)),
    labels: labelsOf(halves.train),
    classes,
  });
  const expected = labelsOf(halves.test);
  const right = rows(halves.test).filter(
    (row, at) => classOf(model, standardize(row)) === expected[at],
  ).length;
  return shareOf(right, expected.length);
}
