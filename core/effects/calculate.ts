/** What Python's operator makes of two numbers; undefined where that is no number, or the operator none of arithmetic. */
export function calculate(operator: string, a: number, b: number): number | undefined {
  const result = calculated(operator, a, b);
  return result !== undefined && Number.isFinite(result) ? result : undefined;
}

function calculated(operator: string, a: number, b: number): number | undefined {
  switch (operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return a / b;
    case "//":
      return Math.floor(a / b);
    case "%":
      return a - b * Math.floor(a / b);
    case "**":
      return a ** b;
    default:
      return undefined;
  }
}

/** The same of lists of numbers, of which one of a single number goes with each of the other; undefined where one is missing. */
export function calculateEach(
  operator: string,
  a: readonly number[],
  b: readonly number[],
): readonly number[] | undefined {
  const length = Math.max(a.length, b.length);
  if (![1, length].includes(a.length) || ![1, length].includes(b.length)) return undefined;
  const at = (list: readonly number[], i: number): number => list[list.length === 1 ? 0 : i] ?? Number.NaN;
  const numbers = Array.from({ length }, (_, i) => calculate(operator, at(a, i), at(b, i)));
  const known = numbers.filter((n) => n !== undefined);
  return known.length === length ? known : undefined;
}
