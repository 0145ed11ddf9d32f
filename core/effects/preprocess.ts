import type { Step } from "../flow/step.ts";
import type { PreprocessArguments, PreprocessEntry } from "../models/preprocess-entry.ts";
import { compose } from "../transform/compose.ts";
import { isEquivalent } from "../transform/equal.ts";
import { IDENTITY, SWAP, type Transform } from "../transform/transform.ts";
import { constantNumber, constantText, unknown } from "../values/make.ts";
import { type Pixels, pixelsByEvidence, transformPixels, unknownPixels, withStep } from "../values/pixels.ts";
import type { ImageValue, Value } from "../values/value.ts";
import type { Effect, EffectCall } from "./effect.ts";
import { isOfUnknownOrigin } from "./evidence.ts";
import { isSymbolic } from "./keras-input.ts";

/** A family's `preprocess_input`: what it makes of images, and what it does to the caller's own array. */
export function preprocessEffect(entry: PreprocessEntry): Effect {
  return { parameters: entry.parameters, run: (call) => preprocess(entry, call) };
}

function preprocess(entry: PreprocessEntry, call: EffectCall): Value {
  const value = call.arg(entry.parameters[0] ?? "x");
  switch (value?.kind) {
    case "image":
      return preprocessImage(entry, call, value);
    case "features":
      return value;
    case "unknown": {
      if (!isOfUnknownOrigin(value)) return value;
      // Whoever hands an array to `preprocess_input` says that it holds 0–255.
      const raw = call.machine.images.make(pixelsByEvidence("float", value), { container: "numpy" });
      return preprocessImage(entry, call, raw);
    }
    default:
      return unknown("`preprocess_input` takes an array, and this is none");
  }
}

function preprocessImage(entry: PreprocessEntry, call: EffectCall, image: ImageValue): Value {
  const { machine } = call;
  if (image.container === "pillow")
    return unknown("`preprocess_input` takes an array, and this is a PIL image");
  const transform = entry.transformOf(argumentsOf(call));
  const change = changeOf(entry, call, image, transform);
  const isCopied = image.container !== "numpy" || entry.inPlace === "never";
  if (isCopied || !transform) return machine.images.map(image, change);
  // Whether the caller's own array changes hangs on its dtype, which may differ from one alternative to the next.
  const dtypes = new Set(machine.images.read(image).map(({ content }) => content.dtype));
  if (dtypes.has("float") && dtypes.size === 1) return changeInPlace(entry, call, image, transform, change);
  const result = machine.images.map(image, change);
  if (dtypes.has("float") || dtypes.has("unknown")) {
    const reason =
      "`preprocess_input` changes arrays of floats in place, and whether this is one is not known";
    machine.images.change(image, (pixels) => unknownPixels(reason, pixels));
  }
  return result;
}

/** What NumPy floats come to: the result is the caller's array, changed; in caffe mode a reversed view of it. */
function changeInPlace(
  entry: PreprocessEntry,
  call: EffectCall,
  image: ImageValue,
  transform: Transform,
  change: (pixels: Pixels) => Pixels,
): Value {
  const { machine } = call;
  const isReversedView = entry.inPlace === "caffe" && transform.order === "bgr";
  if (!isReversedView) {
    const step = inPlace(stepOf(entry, call, image, transform));
    machine.images.change(image, overwriting(change, step));
    return { ...image, knows: [...(image.knows ?? []), step] };
  }
  const result = machine.images.map(image, change);
  const left = compose(SWAP, transform);
  const step = inPlace(stepOf(entry, call, image, left));
  machine.images.change(image, overwriting(changeOf(entry, call, image, left), step));
  machine.images.mirror(image, result);
  return result;
}

function inPlace(step: Step): Step {
  return { ...step, fact: { kind: "in-place" } };
}

/** The same change, with its last step made the one that wrote into the caller's array. */
function overwriting(change: (pixels: Pixels) => Pixels, step: Step): (pixels: Pixels) => Pixels {
  return (pixels) => {
    const after = change(pixels);
    if (after.steps.length === pixels.steps.length) return after;
    return { ...after, steps: [...after.steps.slice(0, -1), step], isOverwritten: true };
  };
}

function changeOf(
  entry: PreprocessEntry,
  call: EffectCall,
  image: ImageValue,
  transform: Transform | undefined,
): (pixels: Pixels) => Pixels {
  const step = stepOf(entry, call, image, transform);
  if (!transform)
    return (pixels) =>
      unknownPixels("the arguments of `preprocess_input` are not known", withStep(pixels, step));
  if (image.channels === 1 || image.channel !== undefined) {
    return (pixels) => unknownPixels("`preprocess_input` of a grey image", withStep(pixels, step));
  }
  if (isIdentity(entry, transform)) return (pixels) => withStep(pixels, step);
  return (pixels) => {
    const isWhole = pixels.dtype === "uint8" || pixels.dtype === "integer";
    const mixes = isWhole && image.container !== "numpy";
    const after = transformPixels(pixels, transform, step);
    return mixes ? unknownPixels("`preprocess_input` of a tensor of integers wraps around", after) : after;
  };
}

/** `efficientnet.preprocess_input` and its like return what they are given. */
function isIdentity(entry: PreprocessEntry, transform: Transform): boolean {
  return entry.inPlace === "never" && isEquivalent(transform, IDENTITY);
}

function stepOf(
  entry: PreprocessEntry,
  call: EffectCall,
  image: ImageValue,
  change: Transform | undefined,
): Step {
  const { machine, site } = call;
  const operand = call.argSite(entry.parameters[0] ?? "x")?.value;
  const inModel = isSymbolic(machine, image) || machine.isInUse() ? { inModel: true } : {};
  const more = {
    api: entry.path,
    site: { form: "call", call: site, ...(operand ? { operand } : {}) },
    ...(change ? { change } : {}),
    ...inModel,
  } as const;
  return machine.step(site.span, "preprocess", more, site.file);
}

function argumentsOf(call: EffectCall): PreprocessArguments {
  const mode = call.arg("mode");
  const version = call.arg("version");
  return {
    ...(mode ? { mode: constantText(mode) ?? "unknown" } : {}),
    ...(version ? { version: constantNumber(version) ?? "unknown" } : {}),
  };
}
