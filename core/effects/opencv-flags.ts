import { constantNumber } from "../values/make.ts";
import type { Value } from "../values/value.ts";

/** The name of a flag of OpenCV without its prefix: "IMREAD_GRAYSCALE" of `cv2.IMREAD_GRAYSCALE`, or a number as it is written. */
export function flagName(value: Value | undefined): string | undefined {
  if (value?.kind === "api") return value.path.slice(value.path.lastIndexOf(".") + 1);
  const single = constantNumber(value);
  return single === undefined ? undefined : String(single);
}

/** Colour conversions that people give by number. */
const conversionNumbers: Readonly<Record<string, string>> = {
  "0": "BGR2BGRA",
  "1": "BGRA2BGR",
  "2": "BGR2RGBA",
  "3": "RGBA2BGR",
  "4": "BGR2RGB",
  "5": "BGRA2RGBA",
  "6": "BGR2GRAY",
  "7": "RGB2GRAY",
  "8": "GRAY2BGR",
  "9": "GRAY2BGRA",
};

/** From which colours to which a `cv2.cvtColor` goes: `["BGR", "RGB"]`. */
export function conversionOf(code: Value | undefined): readonly [from: string, to: string] | undefined {
  const name = flagName(code);
  if (name === undefined) return undefined;
  const [, from, to] = /^(?:COLOR_|CV_)?([A-Za-z]+)2([A-Za-z]+)$/.exec(conversionNumbers[name] ?? name) ?? [];
  return from !== undefined && to !== undefined ? [from, to] : undefined;
}
