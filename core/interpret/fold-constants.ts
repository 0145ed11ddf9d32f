import type { BinaryOperator } from "../python/syntax.ts";
import { joinedText, number, text } from "../values/make.ts";
import type { Constant, Value } from "../values/value.ts";

/** `left operator right` of constants: numbers, texts, small arrays of numbers; undefined for anything else. */
export function foldConstants(operator: BinaryOperator, left: Value, right: Value): Value | undefined {
  if (left.kind === "constant" && right.kind === "constant") return foldPlain(operator, left, right);
  const [a, b] = [numbersOf(left), numbersOf(right)];
  if (!a || !b || (left.kind !== "vector" && right.kind !== "vector")) return undefined;
  return foldVectors(operator, a, b);
}

function foldPlain(operator: BinaryOperator, left: Constant, right: Constant): Value | undefined {
  const [a, b] = [left.value, right.value];
  if (typeof a === "string") return foldText(operator, a, b);
  const [x, y] = [numberOf(left), numberOf(right)];
  if (x === undefined || y === undefined) return undefined;
  const result = calculate(operator, x, y);
  if (result === undefined || !Number.isFinite(result)) return undefined;
  return number(result, operator !== "/" && isWhole(left) && isWhole(right));
}

function foldText(operator: BinaryOperator, a: string, b: Constant["value"]): Value | undefined {
  if (operator === "+" && typeof b === "string") return joinedText([a, b]);
  if (operator === "*" && typeof b === "number" && b * a.length < 1000) return text(a.repeat(Math.max(0, b)));
  // Texts cannot be divided: these are paths, `Path("models") / "cats.h5"`.
  if (operator === "/" && typeof b === "string")
    return b.startsWith("/") || a === "" ? text(b) : joinedText([a, b], "/");
  if (operator !== "%" || b === null || b === undefined) return undefined;
  const field = /%[sdif]/.exec(a);
  if (!field) return text(a);
  return joinedText([a.slice(0, field.index), String(b), a.slice(field.index + field[0].length)]);
}

function foldVectors(
  operator: BinaryOperator,
  a: readonly number[],
  b: readonly number[],
): Value | undefined {
  const length = Math.max(a.length, b.length);
  if (![1, length].includes(a.length) || ![1, length].includes(b.length)) return undefined;
  const numbers = Array.from({ length }, (_, i) =>
    calculate(operator, a[a.length === 1 ? 0 : i] ?? Number.NaN, b[b.length === 1 ? 0 : i] ?? Number.NaN),
  );
  const finite = numbers.filter((n): n is number => n !== undefined && Number.isFinite(n));
  return finite.length === length ? { kind: "vector", numbers: finite } : undefined;
}

function numbersOf(value: Value): readonly number[] | undefined {
  if (value.kind === "vector") return value.numbers;
  const one = value.kind === "constant" ? numberOf(value) : undefined;
  return one === undefined ? undefined : [one];
}

function numberOf({ value }: Constant): number | undefined {
  if (typeof value === "boolean") return Number(value);
  return typeof value === "number" ? value : undefined;
}

function isWhole({ value, isInteger }: Constant): boolean {
  return isInteger === true || typeof value === "boolean";
}

function calculate(operator: BinaryOperator, a: number, b: number): number | undefined {
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
