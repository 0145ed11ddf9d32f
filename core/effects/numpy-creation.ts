import { FALSE, isNone, NONE, number, unknown } from "../values/make.ts";
import { unknownPixels } from "../values/pixels.ts";
import type { ImageValue, Value } from "../values/value.ts";
import { rankAdded } from "./axes.ts";
import { blankImage } from "./blank.ts";
import { callStep } from "./call-step.ts";
import { castPixels } from "./cast.ts";
import { type Dimensions, dimensionsOf } from "./dimensions.ts";
import { dtypeOf } from "./dtype-of.ts";
import { type Effect, type EffectCall, effect } from "./effect.ts";
import { type ImageRun, imageMethod, same } from "./image-effect.ts";
import type { EffectTable } from "./library.ts";
import { each } from "./named.ts";
import { arrayFunction, shapeFunction, shapeMethod } from "./numpy-effect.ts";

/** The type that `dtype=` names, where it was given. */
function castIfAsked(image: ImageValue, call: EffectCall, operand: Parameters<ImageRun>[2]): ImageValue {
  const dtype = call.arg("dtype");
  if (!dtype || isNone(dtype)) return call.machine.images.map(image, (pixels) => pixels);
  const step = callStep(call, "other", operand);
  return call.machine.images.map(image, (pixels) => castPixels(pixels, dtypeOf(dtype), step));
}

/** `np.array(x)`: always a new array, unless `copy=False`. */
const array: ImageRun = (image, call, operand) =>
  call.arg("copy") === FALSE ? asarray(image, call, operand) : castIfAsked(image, call, operand);

/** `np.asarray(x)`: the same array where nothing must be changed. */
const asarray: ImageRun = (image, call, operand) => {
  const dtype = call.arg("dtype");
  const asked = dtype && !isNone(dtype) ? dtypeOf(dtype) : undefined;
  const alternatives = call.machine.images.read(image);
  const isAsAsked = !dtype || isNone(dtype) || alternatives.every(({ content }) => content.dtype === asked);
  return isAsAsked ? image : castIfAsked(image, call, operand);
};

const copy: ImageRun = (image, { machine }) => machine.images.map(image, (pixels) => pixels);

/** `x.astype(dtype)` */
const astype: ImageRun = (image, call, operand) => {
  const step = callStep(call, "other", operand);
  return call.machine.images.map(image, (pixels) => castPixels(pixels, dtypeOf(call.arg("dtype")), step));
};

/** `np.float32(x)`: of a number it gives a number. */
function typeFunction(name: string): Effect {
  const dtype = dtypeOf({ kind: "constant", value: name });
  const run: ImageRun = (image, call, operand) => {
    const step = callStep(call, "other", operand);
    return call.machine.images.map(image, (pixels) => castPixels(pixels, dtype, step));
  };
  return arrayFunction("x", run, (value) => numbersAs(value, dtype === "float"));
}

function numbersAs(value: Value, isFloat: boolean): Value {
  if (value.kind !== "constant" || typeof value.value !== "number") return value;
  return isFloat ? number(value.value) : number(Math.trunc(value.value), true);
}

const TYPES =
  "float16 float32 float64 float_ half single double uint8 ubyte int8 int16 int32 int64 uint16 uint32 uint64 int_ intp";

function typeFunctions(): Record<string, Effect> {
  return Object.fromEntries(TYPES.split(" ").map((name) => [`numpy.${name}`, typeFunction(name)]));
}

/** `np.zeros(shape, dtype)`: an array to be filled with pictures where its shape is theirs; else numbers of no interest. */
function filled(parameters: string): Effect {
  return effect(parameters, (call) => {
    const dimensions = dimensionsOf(call.machine, call.arg("shape"));
    if (!dimensions.isPicture) return unknown("an array of numbers");
    const made = callStep(call, "other");
    return blankImage(call.machine, dimensions, typeAsked(call, "float"), "numpy", made);
  });
}

/** `np.zeros_like(x)` */
const filledLike: ImageRun = (image, call) => {
  const dimensions: Dimensions = { rank: image.rank, channels: image.channels };
  const [first] = call.machine.images.read(image);
  const made = callStep(call, "other");
  return blankImage(
    call.machine,
    dimensions,
    typeAsked(call, first?.content.dtype ?? "unknown"),
    "numpy",
    made,
  );
};

function typeAsked(call: EffectCall, otherwise: "float" | "uint8" | "integer" | "unknown") {
  const dtype = call.arg("dtype");
  return dtype && !isNone(dtype) ? (dtypeOf(dtype) ?? "unknown") : otherwise;
}

/** `x.fill(0)` */
const fill: ImageRun = (image, { machine }) => {
  machine.images.change(image, (pixels) => ({
    ...unknownPixels("the array was overwritten", pixels),
    isBlank: true,
  }));
  return NONE;
};

/** `x.tolist()`: lists of numbers, from which `np.array` makes the same array again. */
const toList: ImageRun = (image, { machine }) => {
  const item = machine.images.map(image, (pixels) => pixels, { rank: rankAdded(image, -1) });
  return machine.lists.make([], item);
};

/** Numbers of 8 bits wrap around when they meet bytes, which other numbers do not. */
function notBytes(of: Effect): Effect {
  return {
    ...of,
    run: (call) => {
      const made = of.run(call);
      const isBytes = made.kind === "vector" && dtypeOf(call.arg("dtype")) === "uint8";
      return isBytes ? unknown("an array of numbers of 8 bits, which wrap around") : made;
    },
  };
}

export const numpyCreation: EffectTable = {
  effects: {
    ...typeFunctions(),
    "numpy.array": notBytes(arrayFunction("object dtype copy order subok ndmin", array, (value) => value)),
    "numpy.asarray": arrayFunction("a dtype order", asarray, (value) => value),
    "numpy.asanyarray": arrayFunction("a dtype order", asarray, (value) => value),
    "numpy.ascontiguousarray": shapeFunction("a dtype", castIfAsked),
    "numpy.asfortranarray": shapeFunction("a dtype", castIfAsked),
    "numpy.asfarray": shapeFunction("a dtype", (image, { machine }) =>
      machine.images.map(image, (pixels) => castPixels(pixels, "float")),
    ),
    "numpy.require": shapeFunction("a dtype requirements", castIfAsked),
    "numpy.copy": shapeFunction("a order subok", copy),
    "numpy.nan_to_num": shapeFunction("x copy nan posinf neginf", copy),
    "numpy.dtype": effect("dtype", (call) => call.arg("dtype") ?? unknown("no dtype")),
    ...each("numpy.zeros numpy.ones numpy.empty", filled("shape dtype order")),
    "numpy.ndarray": filled("shape dtype buffer offset strides order"),
    "numpy.full": filled("shape fill_value dtype order"),
    ...each("numpy.zeros_like numpy.ones_like numpy.empty_like", arrayFunction("a dtype order", filledLike)),
    "numpy.full_like": arrayFunction("a fill_value dtype", filledLike),
    "numpy.ndarray.astype": shapeMethod("dtype order casting subok copy", astype),
    "numpy.ndarray.copy": shapeMethod("order", copy),
    "numpy.ndarray.__copy__": shapeMethod("", copy),
    "numpy.ndarray.fill": imageMethod("value", fill),
    "numpy.ndarray.tolist": shapeMethod("", toList),
    "numpy.ndarray.setflags": imageMethod("write align uic", same),
  },
};
