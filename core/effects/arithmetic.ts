import type { Step } from "../flow/step.ts";
import { rangeOf } from "../transform/range.ts";
import type { Triple } from "../transform/transform.ts";
import { affine } from "../transform/transform.ts";
import { type DType, type Pixels, transformPixels, unknownPixels, withStep } from "../values/pixels.ts";
import type { Value } from "../values/value.ts";

/** A number for each channel, or one for all. */
export type Operand = number | Triple;

export type ArithmeticOperator = "+" | "-" | "*" | "/" | "//" | "%" | "**";

/** The number, or the number for each channel, that a value is when it meets an image; undefined where it is neither. */
export function operandOf(value: Value): Operand | undefined {
  if (value.kind === "constant") return typeof value.value === "number" ? value.value : undefined;
  if (value.kind === "vector") return numbersOf(value.numbers);
  if (value.kind === "tuple") {
    const numbers = value.items.map((item) => (item.kind === "constant" ? item.value : undefined));
    return numbersOf(
      numbers.filter((n): n is number => typeof n === "number"),
      numbers.length,
    );
  }
  return undefined;
}

function numbersOf(numbers: readonly number[], length = numbers.length): Operand | undefined {
  const [a, b, c] = numbers;
  if (length === 1) return a;
  return length === 3 && a !== undefined && b !== undefined && c !== undefined ? [a, b, c] : undefined;
}

/**
 * What `image ∘ operand` (or `operand ∘ image` where `isReversed`) holds. `isWhole` says that the operand is an int,
 * with which unsigned bytes stay bytes and wrap around.
 */
export function arithmetic(
  pixels: Pixels,
  operator: ArithmeticOperator,
  operand: Operand,
  options: { readonly isReversed?: boolean; readonly isWhole?: boolean; readonly step?: Step },
): Pixels {
  const change = affineOf(operator, operand, options.isReversed === true);
  if (!change) return unknownPixels(reasonFor(operator), floored(pixels, operator, operand, options));
  if (isBrightness(change.scale))
    return unknownPixels("a factor near 1 makes the picture brighter or darker", pixels);
  const step = options.step ? { ...options.step, change: affine(change.scale, change.offset) } : undefined;
  const dtype = dtypeAfter(pixels.dtype, operator, options.isWhole === true);
  const result = transformPixels(pixels, affine(change.scale, change.offset), step, dtype);
  if (dtype !== "uint8" || fitsByte(result)) return result;
  return unknownPixels("8-bit arithmetic wraps around: `uint8` pixels leave 0…255", result);
}

/** `x // 255` leaves black, and white where it was white: the step says so. */
function floored(
  pixels: Pixels,
  operator: ArithmeticOperator,
  operand: Operand,
  { step, isReversed }: { readonly isReversed?: boolean; readonly step?: Step },
): Pixels {
  if (!step || operator !== "//" || isReversed || typeof operand !== "number") return pixels;
  if (operand < LEAST_FLATTENING || pixels.map.kind === "unknown" || pixels.input !== undefined)
    return pixels;
  const given = pixels.map.transform;
  const isLost = given.scale.every((s) => Math.abs((255 * s) / operand) < 3);
  return isLost
    ? withStep(pixels, { ...step, fact: { kind: "loses", how: "whole", given, by: operand } })
    : pixels;
}

/** Smaller divisors than this leave a picture of few shades, as posters have: someone may mean that. */
const LEAST_FLATTENING = 100;

/** `img * 0.9` varies a picture for training or for a test: two conventions are further apart than that. */
function isBrightness(scale: Operand): boolean {
  return typeof scale === "number" && scale !== 1 && scale > 0.5 && scale < 2;
}

function affineOf(
  operator: ArithmeticOperator,
  operand: Operand,
  isReversed: boolean,
): { readonly scale: Operand; readonly offset: Operand } | undefined {
  const negated = mapOperand(operand, (n) => -n);
  switch (operator) {
    case "+":
      return { scale: 1, offset: operand };
    case "-":
      return isReversed ? { scale: -1, offset: operand } : { scale: 1, offset: negated };
    case "*":
      return { scale: operand, offset: 0 };
    case "/":
      return isReversed || hasZero(operand)
        ? undefined
        : { scale: mapOperand(operand, (n) => 1 / n), offset: 0 };
    case "**":
      return !isReversed && operand === 1 ? { scale: 1, offset: 0 } : undefined;
    default:
      return undefined;
  }
}

function mapOperand(operand: Operand, f: (n: number) => number): Operand {
  return typeof operand === "number" ? f(operand) : [f(operand[0]), f(operand[1]), f(operand[2])];
}

function hasZero(operand: Operand): boolean {
  return typeof operand === "number" ? operand === 0 : operand.includes(0);
}

function dtypeAfter(dtype: DType, operator: ArithmeticOperator, isWhole: boolean): DType {
  if (dtype === "unknown") return "unknown";
  return operator !== "/" && isWhole ? dtype : "float";
}

/** Whether bytes hold every value that these pixels take. */
export function fitsByte(pixels: Pixels): boolean {
  if (pixels.map.kind === "unknown") return true;
  const { min, max } = rangeOf(pixels.map.transform);
  return min >= -0.5 && max <= 255.5;
}

function reasonFor(operator: ArithmeticOperator): string {
  return operator === "//"
    ? "`//` throws away what is after the point"
    : `\`${operator}\` is not a scaling, so what arrives is not an affine map of the pixels`;
}
