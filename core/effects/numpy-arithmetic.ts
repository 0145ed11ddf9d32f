import { computed, constantNumber, number, unknown } from "../values/make.ts";
import { type Pixels, pixelsByEvidence, unknownPixels } from "../values/pixels.ts";
import type { ImageValue, Value } from "../values/value.ts";
import { type ArithmeticOperator, arithmetic, type Operand, operandOf } from "./arithmetic.ts";
import { calculateEach } from "./calculate.ts";
import { callStep } from "./call-step.ts";
import { type Effect, type EffectCall, effect } from "./effect.ts";
import { isOfUnknownOrigin, showsRawPixels } from "./evidence.ts";
import { type ImageRun, lose } from "./image-effect.ts";
import type { EffectTable } from "./library.ts";
import { each } from "./named.ts";
import { numpyBounds } from "./numpy-bounds.ts";
import { arrayFunction } from "./numpy-effect.ts";
import { toArray } from "./to-array.ts";
import { writeOut } from "./write-out.ts";

type Change = (pixels: Pixels) => Pixels;

/** `np.divide(x, 255., out=x)`: the function that an operator stands for. */
function operation(operator: ArithmeticOperator): Effect {
  return effect("x1 x2 out", (call) => {
    const [x, y] = ["x1", "x2"].map((name) => toArray(call.machine, call.arg(name) ?? unknown("no operand")));
    if (!x || !y) return unknown("no operand");
    if (x.kind === "features" || y.kind === "features") return x.kind === "features" ? x : y;
    const image = imageAmong(call, operator, x, y);
    if (image) return writeOut(call, image, changeOf(call, operator, y, "x1", false));
    if (y.kind === "image") return writeOut(call, y, changeOf(call, operator, x, "x2", true));
    return numbersOf(operator, x, y) ?? computed(`\`${call.path}\` of what is not known`);
  });
}

/** The left operand, where it is an image or the division shows that it is one. */
function imageAmong(
  { machine }: EffectCall,
  operator: ArithmeticOperator,
  x: Value,
  y: Value,
): ImageValue | undefined {
  if (x.kind === "image") return x;
  const operand = operandOf(y);
  if (!isOfUnknownOrigin(x) || operand === undefined || !showsRawPixels(operator, operand)) return undefined;
  return machine.images.make(pixelsByEvidence("unknown", x), { container: "numpy" });
}

function changeOf(
  call: EffectCall,
  operator: ArithmeticOperator,
  other: Value,
  parameter: string,
  isReversed: boolean,
): Change {
  const operand: Operand | undefined = operandOf(other);
  if (operand === undefined) {
    const reason = other.kind === "unknown" ? other.reason : "two images are combined";
    return (pixels) => unknownPixels(reason, pixels);
  }
  const step = callStep(call, "scale", call.argSite(parameter)?.value);
  const isWhole = other.kind === "constant" && other.isInteger === true;
  return (pixels) => arithmetic(pixels, operator, operand, { isReversed, isWhole, step });
}

function numbersOf(operator: ArithmeticOperator, x: Value, y: Value): Value | undefined {
  const [a, b] = [listOf(x), listOf(y)];
  const numbers = a && b && calculateEach(operator, a, b);
  if (!numbers) return undefined;
  const [only] = numbers;
  if (x.kind === "constant" && y.kind === "constant" && only !== undefined) return number(only);
  return { kind: "vector", numbers };
}

function listOf(value: Value): readonly number[] | undefined {
  if (value.kind === "vector") return value.numbers;
  const single = constantNumber(value);
  return single === undefined ? undefined : [single];
}

const negative: ImageRun = (image, call, operand) =>
  writeOut(call, image, (pixels) =>
    arithmetic(pixels, "*", -1, { isWhole: true, step: callStep(call, "scale", operand) }),
  );

const CURVES =
  "sqrt square log log2 log10 log1p exp expm1 sin cos tan tanh reciprocal sign invert bitwise_not";
const PAIRS =
  "mod remainder fmod arctan2 hypot bitwise_and bitwise_or bitwise_xor left_shift right_shift dot matmul";

export const numpyArithmetic: EffectTable = {
  effects: {
    "numpy.add": operation("+"),
    "numpy.subtract": operation("-"),
    "numpy.multiply": operation("*"),
    ...each("numpy.divide numpy.true_divide", operation("/")),
    "numpy.floor_divide": operation("//"),
    ...each("numpy.power numpy.float_power", operation("**")),
    "numpy.negative": arrayFunction("x out", negative),
    ...numpyBounds,
    ...each(named(CURVES), arrayFunction("x out", lose("this is no scaling of the pixels"))),
    ...each(named(PAIRS), arrayFunction("x1 x2 out", lose("this is no scaling of the pixels"))),
    "numpy.where": effect("condition x y", (call) => chosen(call)),
  },
};

function named(names: string): string {
  return names.replace(/\S+/g, "numpy.$&");
}

/** `np.where(mask, x, 0)`: pixels of either. */
function chosen(call: EffectCall): Value {
  const parts = [call.arg("x"), call.arg("y")].flatMap((value) =>
    value ? [toArray(call.machine, value)] : [],
  );
  const image = parts.find((part) => part.kind === "image");
  if (!image)
    return parts.find((part) => part.kind === "features") ?? unknown("`np.where` of what is not known");
  return call.machine.images.map(image, (pixels) => unknownPixels("some pixels are replaced", pixels));
}
