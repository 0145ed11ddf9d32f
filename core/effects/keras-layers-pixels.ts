import type { Step } from "../flow/step.ts";
import { affine, mapTriple, type Transform, triple } from "../transform/transform.ts";
import { textOfKey } from "../values/dict-key.ts";
import { constantNumber } from "../values/make.ts";
import { type Pixels, pixelsByEvidence, transformPixels, unknownPixels } from "../values/pixels.ts";
import type { CallArgument, ImageValue, Value } from "../values/value.ts";
import { numbersOf, truthOf } from "./alternatives.ts";
import type { Operand } from "./arithmetic.ts";
import type { EffectCall } from "./effect.ts";
import { isOfUnknownOrigin, showsRawPixels } from "./evidence.ts";
import { layerEffect, layerOutput, layerStep, stepAt } from "./keras-layer.ts";
import type { EffectTable } from "./library.ts";

/** Layers that rescale pixels. */
export const kerasPixelLayers: EffectTable = {
  effects: {
    "keras.layers.Rescaling": layerEffect("scale offset", (call) => scalingLayer(call, rescaling(call))),
    "keras.layers.Normalization": layerEffect("axis mean variance invert", (call) =>
      scalingLayer(call, normalization(call)),
    ),
    "keras.layers.Lambda": layerEffect("function output_shape mask arguments", lambdaLayer),
  },
  bases: {
    "keras.layers.Rescaling": "keras.layers.Layer",
    "keras.layers.Normalization": "keras.layers.Layer",
    "keras.layers.Lambda": "keras.layers.Layer",
  },
};

function rescaling(call: EffectCall): Transform | undefined {
  const scale = operandAt(call, "scale");
  const offset = call.arg("offset") ? operandAt(call, "offset") : 0;
  return scale === undefined || offset === undefined ? undefined : affine(scale, offset);
}

/** `Normalization(mean=m, variance=v)` gives (x − m) / √v; with `invert=True` it undoes that. */
function normalization(call: EffectCall): Transform | undefined {
  const mean = operandAt(call, "mean");
  const variance = operandAt(call, "variance");
  const invert = truthOf(call.arg("invert"));
  if (mean === undefined || variance === undefined || invert === undefined) return undefined;
  const deviation = mapTriple(triple(variance), Math.sqrt);
  if (invert) return affine(deviation, mean);
  return affine(
    mapTriple(deviation, (d) => 1 / d),
    mapTriple(deviation, (d, c) => -triple(mean)[c] / d),
  );
}

/** A layer that does this to images; undefined or infinite where its numbers are not known. */
function scalingLayer(call: EffectCall, change: Transform | undefined): (input: Value) => Value {
  const { machine, site } = call;
  const isKnown = change !== undefined && [...change.scale, ...change.offset].every(Number.isFinite);
  const step = layerStep(call, "scale", isKnown ? change : undefined);
  const reason = `the numbers of \`${machine.textAt(site.span)}\` are not known`;
  const apply = (image: ImageValue): Value =>
    layerOutput(call, image, (pixels) =>
      isKnown ? transformPixels(pixels, change, stepAt(call, step, image)) : unknownPixels(reason, pixels),
    );
  return (input) => {
    if (input.kind === "image") return apply(input);
    // Data of unknown origin into a model that begins with `Rescaling(1 / 255)` held 0–255.
    const isEvident = isKnown && machine.isInUse() && showsRawPixels("*", change.scale[0]);
    if (!isOfUnknownOrigin(input) || !isEvident) return input;
    return apply(machine.images.make(pixelsByEvidence("float", input), { container: "tensor" }));
  };
}

function operandAt(call: EffectCall, parameter: string): Operand | undefined {
  const value = call.arg(parameter);
  const single = constantNumber(value);
  if (single !== undefined) return single;
  const numbers = numbersOf(call.machine, value);
  const [a, b, c] = numbers ?? [];
  if (numbers?.length === 1) return a;
  return numbers?.length === 3 && a !== undefined && b !== undefined && c !== undefined
    ? [a, b, c]
    : undefined;
}

/** `Lambda(preprocess_input)`, `Lambda(lambda x: x / 255.)` */
function lambdaLayer(call: EffectCall): (input: Value) => Value {
  const { machine, site } = call;
  const run = call.arg("function");
  const further = keywordsOf(call, call.arg("arguments"));
  const own = layerStep(call, "other");
  return (input) => {
    if (!run || input.kind === "features") return input;
    const result = machine.call(run, { args: [{ value: input }, ...further], site });
    if (result.kind !== "image") return result;
    const before = input.kind === "image" ? (machine.images.read(input)[0]?.content.steps.length ?? 0) : 0;
    return layerOutput(call, result, (pixels) => withLayerSites(pixels, before, stepAt(call, own, result)));
  };
}

/** `Lambda(preprocess_input, arguments={"mode": "tf"})` */
function keywordsOf({ machine }: EffectCall, given: Value | undefined): readonly CallArgument[] {
  if (given?.kind !== "dict") return [];
  return [...machine.dicts.read(given.address).entries].flatMap(([key, value]) => {
    const name = textOfKey(key);
    return name === undefined ? [] : [{ name, value }];
  });
}

/** A step that is the layer's call itself, as of `Lambda(preprocess_input)`, is mended as a layer is. */
function withLayerSites(pixels: Pixels, before: number, layer: Step): Pixels {
  const { start, end } = layer.place.span;
  const steps = pixels.steps.map((step, i): Step => {
    const isLayer = i >= before && step.place.span.start === start && step.place.span.end === end;
    return isLayer ? { ...layer, kind: step.kind, ...pick(step) } : step;
  });
  return { ...pixels, steps };
}

function pick({ change, api }: Step): Partial<Step> {
  return { ...(change ? { change } : {}), ...(api === undefined ? {} : { api }) };
}
