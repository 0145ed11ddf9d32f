import { computed, unknown } from "../values/make.ts";
import { pixelsByEvidence, unknownPixels } from "../values/pixels.ts";
import type { ImageValue, Value } from "../values/value.ts";
import { type ArithmeticOperator, arithmetic, type Operand, operandOf } from "./arithmetic.ts";
import { calculate, calculateEach } from "./calculate.ts";
import { callStep } from "./call-step.ts";
import { type Effect, type EffectCall, effect } from "./effect.ts";
import { isOfUnknownOrigin, showsRawPixels } from "./evidence.ts";
import { tensorOf, toTensor } from "./tensor-effect.ts";

/** `tf.divide(x, 255.)` and its like: the function that an operator stands for. */
export function arithmeticEffect(operator: ArithmeticOperator, parameters = "x y"): Effect {
  const [left = "x", right = "y"] = parameters.split(" ");
  return effect(parameters, (call) => {
    const x = toTensor(call.machine, call.arg(left) ?? unknown("an operand that is missing"));
    const y = toTensor(call.machine, call.arg(right) ?? unknown("an operand that is missing"));
    if (x.kind === "image") return onImage(call, operator, x, y, left, false);
    if (y.kind === "image") return onImage(call, operator, y, x, right, true);
    if (x.kind === "features" || y.kind === "features") return x.kind === "features" ? x : y;
    const divisor = operandOf(y);
    if (isOfUnknownOrigin(x) && divisor !== undefined && showsRawPixels(operator, divisor)) {
      const raw = call.machine.images.make(pixelsByEvidence("float", x), { container: "tensor" });
      return onImage(call, operator, raw, y, left, false);
    }
    return (
      numbersOf(operator, operandOf(x), divisor) ?? computed(`\`${call.path}\` of numbers that are not known`)
    );
  });
}

function onImage(
  call: EffectCall,
  operator: ArithmeticOperator,
  image: ImageValue,
  other: Value,
  parameter: string,
  isReversed: boolean,
): Value {
  const operand = operandOf(other);
  const reason =
    other.kind === "unknown" ? other.reason : "arithmetic of an image and something that is no number";
  if (operand === undefined) return tensorOf(call, image, (pixels) => unknownPixels(reason, pixels));
  const isWhole = other.kind === "constant" && other.isInteger === true;
  const step = callStep(call, "scale", call.argSite(parameter)?.value);
  return tensorOf(call, image, (pixels) =>
    arithmetic(pixels, operator, operand, { isReversed, isWhole, step }),
  );
}

function numbersOf(
  operator: ArithmeticOperator,
  x: Operand | undefined,
  y: Operand | undefined,
): Value | undefined {
  if (x === undefined || y === undefined) return undefined;
  if (typeof x === "number" && typeof y === "number") {
    const value = calculate(operator, x, y);
    return value === undefined ? undefined : { kind: "constant", value };
  }
  const list = (operand: Operand): readonly number[] => (typeof operand === "number" ? [operand] : operand);
  const numbers = calculateEach(operator, list(x), list(y));
  return numbers && { kind: "vector", numbers };
}
