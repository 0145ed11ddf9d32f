import { calculate, calculateEach } from "../effects/calculate.ts";
import type { BinaryOperator } from "../python/syntax.ts";
import { joinedText, number, text } from "../values/make.ts";
import type { Constant, Value } from "../values/value.ts";

/** `left operator right` of constants: numbers, texts, small arrays of numbers; undefined for anything else. */
export function foldConstants(operator: BinaryOperator, left: Value, right: Value): Value | undefined {
  if (left.kind === "constant" && right.kind === "constant") return foldPlain(operator, left, right);
  const [a, b] = [numbersOf(left), numbersOf(right)];
  if (!a || !b || (left.kind !== "vector" && right.kind !== "vector")) return undefined;
  const numbers = calculateEach(operator, a, b);
  return numbers && { kind: "vector", numbers };
}

function foldPlain(operator: BinaryOperator, left: Constant, right: Constant): Value | undefined {
  const [a, b] = [left.value, right.value];
  if (typeof a === "string") return foldText(operator, a, b);
  const [x, y] = [numberOf(left), numberOf(right)];
  if (x === undefined || y === undefined) return undefined;
  const result = calculate(operator, x, y);
  if (result === undefined) return undefined;
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
