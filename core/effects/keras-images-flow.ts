import type { Step } from "../flow/step.ts";
import { constantText, isNone, unknown } from "../values/make.ts";
import { pixelsByEvidence } from "../values/pixels.ts";
import type { ImageValue, StreamValue, Value } from "../values/value.ts";
import { forEachAlternative } from "./alternatives.ts";
import { type Effect, type EffectCall, effect } from "./effect.ts";
import { isOfUnknownOrigin } from "./evidence.ts";
import { loadImage } from "./load.ts";
import type { Machine } from "./machine.ts";
import { toTensor } from "./tensor-effect.ts";

/** Where an `ImageDataGenerator` keeps what it does to a picture. */
export const STANDARDIZE = "<standardize>";
export const JITTER = "<jitter>";

/** What `generator` makes of one picture, as it is now: arguments may have been set after it was made. */
export function standardized(call: EffectCall, generator: Value | undefined, picture: ImageValue): Value {
  const layer = generator?.kind === "object" ? call.machine.objects.field(generator, STANDARDIZE) : undefined;
  if (layer?.kind !== "layer") return unknown("a generator that is not known");
  return layer.apply(picture, { args: [], site: call.site });
}

/** What the generator's random changes of colours leave of a picture: they come first, and take it as it is fed. */
function jittered(call: EffectCall, generator: Value | undefined, picture: ImageValue): ImageValue {
  const layer = generator?.kind === "object" ? call.machine.objects.field(generator, JITTER) : undefined;
  const result = layer?.kind === "layer" ? layer.apply(picture, { args: [], site: call.site }) : picture;
  return result.kind === "image" ? result : picture;
}

/** A float batch of what the generator makes of such pictures. */
function batchOf(call: EffectCall, generator: Value | undefined, picture: ImageValue): Value {
  return forEachAlternative(standardized(call, generator, jittered(call, generator, picture)), (value) =>
    value.kind === "image" ? call.machine.images.view(value, { rank: 4, container: "numpy" }) : value,
  );
}

function iterator(name: string, element: Value): StreamValue {
  return { kind: "stream", type: `keras.preprocessing.image.${name}`, element };
}

/** `flow_from_directory`, `flow_from_dataframe`: pictures read from files, RGB unless the call says otherwise. */
export function flowFromFiles(
  parameters: string,
  name: string,
  generatorOf: (call: EffectCall) => Value | undefined,
): Effect {
  return effect(parameters, (call) => {
    const colours = call.arg("color_mode");
    const mode = colours ? constantText(colours) : "rgb";
    const channels = mode === "rgb" ? 3 : mode === "rgba" ? 4 : mode === "grayscale" ? 1 : undefined;
    const shape = { container: "numpy", rank: 3, channels } as const;
    const loaded = loadImage(call, { dtype: "float", isGrey: mode === "grayscale", shape });
    const picture = call.machine.images.map(loaded, (pixels) => ({
      ...pixels,
      steps: pixels.steps.map((step) => withoutReceiver(call, step)),
    }));
    const images = batchOf(call, generatorOf(call), picture);
    const labels = call.arg("class_mode");
    if (labels && isNone(labels)) return iterator(name, images);
    const isInput = constantText(labels) === "input";
    return iterator(name, {
      kind: "tuple",
      items: [images, isInput ? images : unknown("the labels of a batch")],
    });
  });
}

/** The step is `flow_from_directory("train")`, however long the expression is that makes the generator before the dot. */
function withoutReceiver({ machine, path, site }: EffectCall, step: Step): Step {
  const method = path.slice(path.lastIndexOf(".") + 1);
  const span = { start: site.callee.end - method.length, end: site.span.end };
  const { text, place } = machine.step(span, step.kind, {}, site.file);
  return text.startsWith(method) ? { ...step, text, place } : step;
}

/** `flow(x, y)`: pictures of an array. One of unknown origin that is rescaled or preprocessed here held raw pixels. */
export function flow(parameters: string, generatorOf: (call: EffectCall) => Value | undefined): Effect {
  return effect(parameters, (call) => {
    const { machine } = call;
    const [x, y, weights] = [call.arg("x"), call.arg("y"), call.arg("sample_weight")];
    if (!x) return unknown("`flow` of nothing");
    // `flow((images, more), y)`: only the first array is pictures.
    const [first, ...more] = x.kind === "tuple" && x.items[0] ? x.items : [x];
    const images = flowOf(call, generatorOf(call), toTensor(machine, first ?? x));
    const input: Value = more.length > 0 ? { kind: "tuple", items: [images, ...more] } : images;
    if (!y || isNone(y)) return iterator("NumpyArrayIterator", input);
    const labels = y.kind === "image" ? machine.fresh(y) : unknown("the labels of a batch");
    const extra = weights && !isNone(weights) ? [unknown("the weights of samples")] : [];
    return iterator("NumpyArrayIterator", { kind: "tuple", items: [input, labels, ...extra] });
  });
}

function flowOf(call: EffectCall, generator: Value | undefined, x: Value): Value {
  const { machine } = call;
  if (x.kind === "image") {
    const picture = machine.images.map(x, (pixels) => ({ ...pixels, dtype: "float" }), {
      container: "numpy",
      rank: 3,
    });
    return batchOf(call, generator, picture);
  }
  if (!isOfUnknownOrigin(x) || !changesPixels(machine, generator)) return x;
  return batchOf(
    call,
    generator,
    machine.images.make(pixelsByEvidence("float", x), { container: "numpy", rank: 3 }),
  );
}

function changesPixels(machine: Machine, generator: Value | undefined): boolean {
  if (generator?.kind !== "object") return false;
  return ["rescale", "preprocessing_function"].some((name) => {
    const value = machine.objects.field(generator, name);
    return value !== undefined && !isNone(value);
  });
}
