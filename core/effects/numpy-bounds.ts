import { constantNumber, isNone } from "../values/make.ts";
import { unknownPixels } from "../values/pixels.ts";
import type { ImageValue, Value } from "../values/value.ts";
import { callStep } from "./call-step.ts";
import { roundPixels } from "./cast.ts";
import { clipPixels } from "./clip.ts";
import type { EffectCall, Effects } from "./effect.ts";
import { type ImageRun, imageMethod } from "./image-effect.ts";
import { each } from "./named.ts";
import { arrayFunction } from "./numpy-effect.ts";
import { rescaleBetween } from "./rescale-between.ts";
import { toArray } from "./to-array.ts";
import { writeOut } from "./write-out.ts";

const round: ImageRun = (image, call, operand) =>
  writeOut(call, image, (pixels) => {
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
  return writeOut(call, image, (pixels) => clipPixels(pixels, low ?? Infinity, high ?? -Infinity, step));
}

/** `np.maximum(x, 0)` */
const maximum: ImageRun = (image, call, operand) =>
  cut(image, call, operand, constantNumber(call.arg("x2")), Infinity);
const minimum: ImageRun = (image, call, operand) =>
  cut(image, call, operand, -Infinity, constantNumber(call.arg("x2")));
const absolute: ImageRun = (image, call) =>
  writeOut(call, image, (pixels) => clipPixels(pixels, 0, Infinity));

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

/** What cuts values off, or to whole numbers. */
export const numpyBounds: Effects = {
  ...each("numpy.round numpy.around numpy.round_", arrayFunction("a decimals out", round)),
  ...each("numpy.rint numpy.floor numpy.ceil numpy.trunc numpy.fix", arrayFunction("x out", round)),
  "numpy.clip": arrayFunction("a a_min a_max out min max", clip),
  "numpy.maximum": arrayFunction("x1 x2 out", maximum),
  "numpy.minimum": arrayFunction("x1 x2 out", minimum),
  ...each("numpy.abs numpy.absolute numpy.fabs", arrayFunction("x out", absolute)),
  "numpy.interp": arrayFunction("x xp fp left right", interpolate),
  "numpy.ndarray.clip": imageMethod("a_min a_max out min max", clip),
  "numpy.ndarray.round": imageMethod("decimals out", round),
};
