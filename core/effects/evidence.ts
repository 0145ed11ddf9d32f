import type { ArithmeticOperator, Operand } from "./arithmetic.ts";

/** Divisors by which people scale pixels of 0–255, and nothing else: `x / 255.`, `x / 127.5 - 1`. */
const divisorsOfPixels = [255, 256, 127.5, 127, 128];

/**
 * Whether `x ∘ operand` shows that an `x` of unknown origin holds pixels of 0–255. A number is divided by 255 for no
 * other reason; one that is multiplied by 255 held 0–1, which is no such evidence.
 */
export function showsRawPixels(operator: ArithmeticOperator, operand: Operand): boolean {
  if (typeof operand !== "number") return false;
  if (operator === "/") return divisorsOfPixels.includes(operand);
  return operator === "*" && divisorsOfPixels.some((divisor) => Math.abs(operand * divisor - 1) < 1e-3);
}
