import { rangeOf } from "./range.ts";
import { mapTriple, type Transform, type Triple } from "./transform.ts";

/**
 * What the map makes of an image, in words for people: "RGB/255, range 0…1". Numbers are rounded far below what
 * makes a difference. Where nobody knows which colour comes first, the words say "pixels" and name none.
 */
export function describe(transform: Transform, isOrderKnown = true): string {
  const known = isOrderKnown ? described : describedPixels;
  const before = known.get(transform);
  if (before !== undefined) return before;
  const words = wordsFor(transform, isOrderKnown);
  known.set(transform, words);
  return words;
}

/** Transforms outlive the texts in which they were found, and are described again with each of them. */
const described = new WeakMap<Transform, string>();
const describedPixels = new WeakMap<Transform, string>();

function wordsFor(transform: Transform, isOrderKnown: boolean): string {
  const subject = isOrderKnown ? transform.order.toUpperCase() : "pixels";
  const words = formula(transform, subject);
  return words === subject ? `${subject} 0–255` : `${words}, range ${describeRange(transform)}`;
}

/** "−124…151": the least and the greatest value that can arrive. */
export function describeRange(transform: Transform): string {
  const { min, max } = rangeOf(transform);
  const digits = decimalsFor(max - min, 2.3);
  return `${round(min, digits)}…${round(max, digits)}`;
}

function formula(transform: Transform, subject: string): string {
  const { scale, offset } = transform;
  const common = commonOf(scale, (s) => written(s, 5));
  if (common === undefined) return standardized(transform, subject) ?? general(transform, subject);
  const scaled = scaledBy(common, subject);
  if (scaled === undefined) return general(transform, subject);
  return scaled + shiftedBy(offset, decimalsFor(255 * Math.abs(common), 3.7), scaled === subject);
}

/** `RGB/255`, `RGB·2`; undefined where people would not write it so (negative, or everything made one colour). */
function scaledBy(scale: number, subject: string): string | undefined {
  if (!(scale > 0) || !Number.isFinite(scale)) return undefined;
  if (written(scale, 5) === "1") return subject;
  return scale < 1 ? `${subject}/${written(1 / scale, 5)}` : `${subject}·${written(scale, 5)}`;
}

/** ` − 1`, ` + 0.5`, ` minus [103.94, 116.78, 123.68]` for pixels that were not scaled; nothing for zero. */
function shiftedBy(offset: Triple, decimals: number, isUnscaled: boolean): string {
  const common = commonOf(offset, (o) => round(o, decimals));
  if (common === undefined) {
    if (offset.every((o) => o <= 0)) {
      const means = list(
        mapTriple(offset, (o) => -o),
        (value) => round(value, decimals),
      );
      return `${isUnscaled ? " minus" : " −"} ${means}`;
    }
    return ` + ${list(offset, (value) => round(value, decimals))}`;
  }
  const size = round(Math.abs(common), decimals);
  if (size === "0") return "";
  return common < 0 ? ` − ${size}` : ` + ${size}`;
}

/** `(RGB/255 − mean) / deviation`, where mean and deviation are such as colours in 0–1 can have. */
function standardized({ scale, offset }: Transform, subject: string): string | undefined {
  const deviation = mapTriple(scale, (s) => 1 / (255 * s));
  const mean = mapTriple(offset, (o, c) => -o * deviation[c]);
  const isPlausible = deviation.every((d) => d > 0.01 && d < 1) && mean.every((m) => m >= 0 && m <= 1);
  if (!isPlausible) return undefined;
  const means = list(mean, (value) => round(value, 4));
  const deviations = list(deviation, (value) => written(value, 4));
  return means === "[0, 0, 0]"
    ? `${subject}/255 / ${deviations}`
    : `(${subject}/255 − ${means}) / ${deviations}`;
}

/** `RGB·[1, 0.5, −1] + [0, 10, 255]`: right for every map. */
function general({ scale, offset }: Transform, subject: string): string {
  const scales = list(scale, (s) => written(s, 5));
  const ranges = scale.map((s) => 255 * Math.abs(s)).filter((range) => range > 0);
  const decimals = decimalsFor(Math.min(...ranges), 3.7);
  const offsets = list(offset, (o) => round(o, decimals));
  return `${subject}·${scales} + ${offsets}`;
}

/** The value where all three are written alike. */
function commonOf(values: Triple, write: (value: number) => string): number | undefined {
  const [first, ...others] = values;
  return others.every((value) => value === first || write(value) === write(first)) ? first : undefined;
}

function list(values: Triple, write: (value: number) => string): string {
  return `[${values.map(write).join(", ")}]`;
}

/** How many decimals show a part in 10^`digits` of this range. */
function decimalsFor(range: number, digits: number): number {
  if (!(range > 0) || !Number.isFinite(range)) return 4;
  return Math.min(12, Math.max(0, Math.ceil(digits - Math.log10(range))));
}

function round(value: number, decimals: number): string {
  return tidy(value.toFixed(decimals));
}

/** A number in so many significant digits. */
function written(value: number, significant: number): string {
  return tidy(String(Number(value.toPrecision(significant))));
}

/** Without trailing zeros, "−0" as "0", and with a true minus sign. */
function tidy(digits: string): string {
  if (/^\d+$/.test(digits)) return digits;
  const [mantissa = "", exponent] = digits.split("e");
  const short = mantissa.includes(".") ? mantissa.replace(/\.?0+$/, "") : mantissa;
  const sign = /^-0*$/.test(short) ? "0" : short;
  return (exponent === undefined ? sign : `${sign}e${exponent}`).replaceAll("-", "−");
}
