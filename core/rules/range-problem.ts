import type { AssumedRange } from "../flow/step.ts";
import { rangeOf } from "../transform/range.ts";
import type { Transform } from "../transform/transform.ts";

/** What a step that assumes a range does to pixels of another. */
export interface Problem {
  readonly does: string;
  readonly effect: string;
  readonly why: string;
  /** Whether nothing is lost but the augmentation. */
  readonly isHarmless?: boolean;
}

/** The pixels beside what is assumed of them. */
interface Beside {
  readonly fact: AssumedRange;
  /** Their whole range. */
  readonly width: number;
  /** The part of it that lies outside of what is assumed. */
  readonly gone: number;
  /** "0…255", as assumed. */
  readonly range: string;
}

/** More of the range than jitter would move over a bound. */
const MOST_GONE = 0.25;

/** Least and greatest part of the range by which brightness is changed to any purpose. */
const LEAST_SHARE = 0.01;
const GREATEST_SHARE = 1.5;

/** What is wrong where a step is given such pixels; undefined where nothing is. */
export function problemOf(fact: AssumedRange, given: Transform): Problem | undefined {
  const { min, max } = rangeOf(given);
  const width = max - min;
  const below = Math.max(0, Math.min(max, fact.low) - min);
  const above = Math.max(0, max - Math.max(min, fact.high));
  const range = `${short(fact.low)}…${short(fact.high)}`;
  return problems[fact.how]({ fact, width, gone: (below + above) / width, range });
}

const problems: Readonly<Record<AssumedRange["how"], (beside: Beside) => Problem | undefined>> = {
  shift({ fact, width, gone, range }) {
    if (gone <= MOST_GONE && width > (fact.high - fact.low) / 4) return undefined;
    return {
      does: `shifts brightness by a part of ${range} and cuts off what lies outside`,
      effect:
        gone > MOST_GONE
          ? `${percent(gone)} of their range is cut off`
          : "most pictures become all black or all white",
      why: "The network is trained on flat pictures, and used on others.",
    };
  },
  clip({ gone, range }) {
    if (gone <= MOST_GONE) return undefined;
    return {
      does: `cuts off what lies outside ${range}`,
      effect: `${percent(gone)} of their range is gone`,
      why: "The network is trained on pictures whose dark parts are one flat colour, and used on others.",
    };
  },
  add({ fact: { high }, width }) {
    const does = `adds up to ${short(high)}`;
    if (high > GREATEST_SHARE * width) {
      return {
        does,
        effect: `that is ${Math.round(high / width)} times their whole range`,
        why: "The network is trained on pictures far darker than black or brighter than white, and used on others.",
      };
    }
    if (high <= 0 || high >= LEAST_SHARE * width) return undefined;
    return {
      does,
      effect: `that is ${Number(((100 * high) / width).toPrecision(2))} % of their range`,
      why: "Nothing is augmented: the change is far too small to see.",
      isHarmless: true,
    };
  },
  bytes({ width, gone, range }) {
    if (gone <= 0.05 && width > 8) return undefined;
    return {
      does: `goes by way of bytes, which hold ${range}`,
      effect: width <= 8 ? "all pictures become black" : `${percent(gone)} of their range wraps around`,
      why: "The network is trained on black or broken pictures, and used on others.",
    };
  },
  statistics: ({ fact: { through = "preprocessing_function" } }) => ({
    does: `computes its statistics from pixels of 0…255, as \`fit\` does not call \`${through}\``,
    effect: "they are applied to what that function gives",
    why: "A mean of about 100 is subtracted from values that have another range: the pictures become one flat offset.",
  }),
};

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

function short(value: number): string {
  return String(Number(value.toPrecision(4))).replace("-", "−");
}
