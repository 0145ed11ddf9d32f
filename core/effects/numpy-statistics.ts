import { number, partOfUnknown, text, unknown } from "../values/make.ts";
import type { Value } from "../values/value.ts";
import type { Effects } from "./effect.ts";
import { imageMethod } from "./image-effect.ts";
import type { EffectTable } from "./library.ts";
import { each } from "./named.ts";
import { arrayFunction, statistic } from "./numpy-effect.ts";

const STATISTICS =
  "mean average median std var min max amin amax ptp sum prod nanmean nanstd nanmin nanmax percentile quantile argmax argmin " +
  "argsort sort any all unique histogram bincount count_nonzero nonzero size cov corrcoef linalg.norm array_equal allclose " +
  "isnan isinf isfinite fft.fft2";

/** Numbers of which the mean and the like can be told. */
const ofNumbers: Readonly<Record<string, (numbers: readonly number[]) => number>> = {
  mean: (numbers) => total(numbers) / numbers.length,
  average: (numbers) => total(numbers) / numbers.length,
  sum: total,
  min: (numbers) => Math.min(...numbers),
  max: (numbers) => Math.max(...numbers),
};

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0);
}

function statisticFunctions(): Effects {
  const entries = STATISTICS.split(" ").map((name) => {
    const of = ofNumbers[name];
    const numeric = (value: Value): Value =>
      of && value.kind === "vector" ? number(of(value.numbers)) : unknown(`\`np.${name}\` of numbers`);
    return [`numpy.${name}`, arrayFunction("a axis", statistic, numeric)] as const;
  });
  return Object.fromEntries(entries);
}

const METHODS =
  "mean std var min max ptp sum prod argmax argmin argsort any all item dot tobytes tostring nonzero dump tofile";

export const numpyStatistics: EffectTable = {
  effects: {
    ...statisticFunctions(),
    "numpy.shape": arrayFunction("a", (image) => shapeOf(image)),
    "numpy.ndim": arrayFunction("a", (image) => rankOf(image)),
    ...each(METHODS.replace(/\S+/g, "numpy.ndarray.$&"), imageMethod("axis dtype out keepdims", statistic)),
  },
  attributes: {
    "numpy.ndarray.shape": (receiver) => shapeOf(receiver),
    "numpy.ndarray.ndim": (receiver) => rankOf(receiver),
    "numpy.ndarray.size": () => unknown("the size of an array"),
    "numpy.ndarray.dtype": (receiver, machine) => {
      const types =
        receiver.kind === "image" ? machine.images.read(receiver).map(({ content }) => content.dtype) : [];
      const [first = "unknown"] = types;
      const isKnown = first !== "unknown" && types.every((dtype) => dtype === first);
      return isKnown ? text(first) : unknown("the type of an array's numbers");
    },
  },
};

function rankOf(array: Value): Value {
  const rank = array.kind === "image" ? array.rank : undefined;
  return rank === undefined ? unknown("the number of axes of an array") : number(rank, true);
}

/** `x.shape`: as many numbers as there are axes; that of the channels is known where they are. The rest has stable names. */
export function shapeOf(array: Value): Value {
  if (array.kind !== "image") return unknown("the shape of an array");
  const whole = unknown("the size of an array", `image#${array.address}.shape/${array.rank ?? "?"}`);
  const { rank, channels } = array;
  if (rank === undefined) return { kind: "tuple", items: [], rest: whole };
  const items = Array.from({ length: rank }, (_, i): Value => partOfUnknown(whole, `[${i}]`));
  if (rank >= 3 && channels !== undefined) items[rank - 1] = number(channels, true);
  return { kind: "tuple", items };
}
