import { constantNumber, isNone, number, unknown } from "../values/make.ts";
import { type Pixels, pixelsByEvidence, unknownPixels } from "../values/pixels.ts";
import type { ImageValue, Value } from "../values/value.ts";
import { type ArithmeticOperator, arithmetic, type Operand, operandOf } from "./arithmetic.ts";
import { callStep } from "./call-step.ts";
import { castPixels, roundPixels } from "./cast.ts";
import { clipPixels } from "./clip.ts";
import { dtypeOf } from "./dtype-of.ts";
import { type Effect, type EffectCall, effect } from "./effect.ts";
import { showsRawPixels } from "./evidence.ts";
import { type ImageRun, imageMethod, lose } from "./image-effect.ts";
import type { EffectTable } from "./library.ts";
import { each } from "./named.ts";
import { arrayFunction } from "./numpy-effect.ts";
import { rescaleBetween } from "./rescale-between.ts";
import { toArray } from "./to-array.ts";

type Change = (pixels: Pixels) => Pixels;

/** `np.divide(x, 255., out=x)`: the function that an operator stands for. */
function operation(operator: ArithmeticOperator): Effect {
  return effect("x1 x2 out", (call) => {
    const [x, y] = ["x1", "x2"].map((name) => toArray(call.machine, call.arg(name) ?? unknown("no operand")));
    if (!x || !y) return unknown("no operand");
    if (x.kind === "features" || y.kind === "features") return x.kind === "features" ? x : y;
    const image = imageAmong(call, operator, x, y);
    if (image) return write(call, image, changeOf(call, operator, y, "x1", false));
    if (y.kind === "image") return write(call, y, changeOf(call, operator, x, "x2", true));
    return numbersOf(operator, x, y) ?? unknown(`\`${call.path}\` of what is not known`);
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
  if (x.kind !== "unknown" || operand === undefined || !showsRawPixels(operator, operand)) return undefined;
  return machine.images.make(pixelsByEvidence("unknown"), { container: "numpy" });
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

/** Into the array that `out=` names, or into a new one; of the type that `dtype=` names. */
function write(call: EffectCall, image: ImageValue, change: Change): Value {
  const [out, dtype] = [call.arg("out"), call.arg("dtype")];
  const whole: Change = (pixels) =>
    dtype && !isNone(dtype) ? castPixels(change(pixels), dtypeOf(dtype)) : change(pixels);
  if (out?.kind !== "image") return call.machine.images.map(image, whole);
  if (out.address === image.address) {
    call.machine.images.change(out, whole);
    return out;
  }
  const [first] = call.machine.images.read(image);
  call.machine.images.change(out, (pixels) =>
    first ? { ...whole(first.content), dtype: pixels.dtype } : pixels,
  );
  return out;
}

const functions: Readonly<Partial<Record<ArithmeticOperator, (x: number, y: number) => number>>> = {
  "+": (x, y) => x + y,
  "-": (x, y) => x - y,
  "*": (x, y) => x * y,
  "/": (x, y) => x / y,
  "**": (x, y) => x ** y,
};

function numbersOf(operator: ArithmeticOperator, x: Value, y: Value): Value | undefined {
  const of = functions[operator];
  const [a, b] = [listOf(x), listOf(y)];
  if (!of || !a || !b) return undefined;
  const length = Math.max(a.length, b.length);
  if (a.length !== length && a.length !== 1) return undefined;
  if (b.length !== length && b.length !== 1) return undefined;
  const at = (list: readonly number[], i: number): number => list[list.length === 1 ? 0 : i] ?? Number.NaN;
  const numbers = Array.from({ length }, (_, i) => of(at(a, i), at(b, i)));
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
  write(call, image, (pixels) =>
    arithmetic(pixels, "*", -1, { isWhole: true, step: callStep(call, "scale", operand) }),
  );

const round: ImageRun = (image, call, operand) =>
  write(call, image, (pixels) => {
    const places = constantNumber(call.arg("decimals"));
    return places !== undefined && places > 0
      ? pixels
      : roundPixels(pixels, callStep(call, "other", operand));
  });

/** `np.clip(x, low, high)`; a bound that is None does not cut. */
const clip: ImageRun = (image, call, operand) => {
  const low = boundOf(call.arg("a_min") ?? call.arg("min"), -Infinity);
  const high = boundOf(call.arg("a_max") ?? call.arg("max"), Infinity);
  return cut(image, call, operand, low, high);
};

function boundOf(value: Value | undefined, none: number): number | undefined {
  return !value || isNone(value) ? none : constantNumber(value);
}

function cut(
  image: ImageValue,
  call: EffectCall,
  operand: Parameters<ImageRun>[2],
  low: number | undefined,
  high: number | undefined,
): Value {
  const step = callStep(call, "other", operand);
  return write(call, image, (pixels) => clipPixels(pixels, low ?? Infinity, high ?? -Infinity, step));
}

/** `np.maximum(x, 0)` */
const maximum: ImageRun = (image, call, operand) =>
  cut(image, call, operand, constantNumber(call.arg("x2")), Infinity);
const minimum: ImageRun = (image, call, operand) =>
  cut(image, call, operand, -Infinity, constantNumber(call.arg("x2")));
const absolute: ImageRun = (image, call, operand) => cut(image, call, operand, 0, Infinity);

/** `np.interp(x, (0, 255), (-1, 1))` */
const interpolate: ImageRun = (image, call, operand) => {
  const [from, to] = [pairOf(call, "xp"), pairOf(call, "fp")];
  const step = callStep(call, "scale", operand);
  return call.machine.images.map(image, (pixels) =>
    from && to
      ? rescaleBetween(pixels, from, to, step)
      : unknownPixels("`np.interp` between bounds that are not known", pixels),
  );
};

function pairOf({ machine, arg }: EffectCall, parameter: string): readonly [number, number] | undefined {
  const value = arg(parameter);
  const array = value && toArray(machine, value);
  const [low, high, more] = array?.kind === "vector" ? array.numbers : [];
  return low === undefined || high === undefined || more !== undefined ? undefined : [low, high];
}

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
    ...each("numpy.round numpy.around numpy.round_", arrayFunction("a decimals out", round)),
    ...each("numpy.rint numpy.floor numpy.ceil numpy.trunc numpy.fix", arrayFunction("x out", round)),
    "numpy.clip": arrayFunction("a a_min a_max out min max", clip),
    "numpy.maximum": arrayFunction("x1 x2 out", maximum),
    "numpy.minimum": arrayFunction("x1 x2 out", minimum),
    ...each("numpy.abs numpy.absolute numpy.fabs", arrayFunction("x out", absolute)),
    "numpy.interp": arrayFunction("x xp fp left right", interpolate),
    ...each(named(CURVES), arrayFunction("x out", lose("this is no scaling of the pixels"))),
    ...each(named(PAIRS), arrayFunction("x1 x2 out", lose("this is no scaling of the pixels"))),
    "numpy.where": effect("condition x y", (call) => chosen(call)),
    "numpy.ndarray.clip": imageMethod("a_min a_max out min max", clip),
    "numpy.ndarray.round": imageMethod("decimals out", round),
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
