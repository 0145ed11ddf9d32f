import type { Unknown, Value } from "../values/value.ts";
import type { ArithmeticOperator, Operand } from "./arithmetic.ts";

/** Divisors by which people scale pixels of 0–255, and nothing else: `x / 255.`, `x / 127.5 - 1`. */
const divisorsOfPixels = [255, 256, 127.5, 127, 128];

/** What people subtract from pixels of 0–255 to centre them: `(x - 127.5) / 127.5`. */
const centres = [127.5, 128];

/** Means of colours that lie well within 0–255: `x - [103.939, 116.779, 123.68]`. */
const MEANS = { least: 80, most: 150 };

/**
 * Whether `x ∘ operand` shows that an `x` of unknown origin holds pixels of 0–255. A number is divided by 255 for no
 * other reason; one that is multiplied by 255 held 0–1, which is no such evidence.
 */
export function showsRawPixels(operator: ArithmeticOperator, operand: Operand): boolean {
  if (typeof operand !== "number") {
    return operator === "-" && operand.every((mean) => mean >= MEANS.least && mean <= MEANS.most);
  }
  if (operator === "/") return divisorsOfPixels.includes(operand);
  if (operator === "-") return centres.includes(operand);
  return operator === "*" && divisorsOfPixels.some((divisor) => Math.abs(operand * divisor - 1) < 1e-3);
}

/**
 * Whether what happens to this value can show what it holds: an array from outside, not what was calculated from one.
 * In `x -= x.mean(); x /= 255` the division says what `x` once held, not what it holds.
 */
export function isOfUnknownOrigin(value: Value): value is Unknown {
  return value.kind === "unknown" && value.isComputed !== true;
}
