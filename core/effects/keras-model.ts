import { constantText, NONE, unknown } from "../values/make.ts";
import type { ImageValue, Value } from "../values/value.ts";
import { truthOf } from "./alternatives.ts";
import { type Effect, type EffectCall, effect } from "./effect.ts";
import { arrivalsIn, itemsOf } from "./keras-arrivals.ts";
import { EXTENDED } from "./language.ts";
import type { EffectTable } from "./library.ts";
import type { Machine } from "./machine.ts";
import { each } from "./named.ts";

/** `Model(inputs, outputs)`; the keywords were `input` and `output` before Keras 2.2. */
const functional: Effect = effect("inputs outputs", (call) => {
  const { machine } = call;
  const outputs = call.arg("outputs") ?? call.arg("output");
  if (!outputs) return machine.models.make({ kind: "opaque", reason: "a model without inputs and outputs" });
  const inputs = inputsOf(machine, call.arg("inputs") ?? call.arg("input"), outputs);
  const goesOn = arrivalsIn(machine, [outputs]).some(({ isRestored }) => isRestored);
  const origin = { call: call.site, written: call.written, ...(goesOn ? { isRestored: true } : {}) };
  return machine.models.make({ kind: "functional", inputs, outputs, trainable: "wholly", origin });
});

/** `Sequential([…])`, `Sequential(layers=base.layers[:-1])` */
const sequential: Effect = effect("layers", ({ machine, arg, site, written }) => {
  const given = arg("layers");
  const isList = given?.kind === "list" || given?.kind === "tuple";
  const layers = given && isList ? inOrder(itemsOf(machine, given)) : isLeftOut(given) ? [] : [given];
  const origin = { call: site, written };
  return machine.models.make({ kind: "sequential", layers, trainable: "wholly", origin });
});

const input: Effect = effect("shape batch_size dtype sparse batch_shape name tensor", ({ machine, arg }) => {
  const given = arg("tensor");
  if (given?.kind === "image") return given;
  const inputName = constantText(arg("name"));
  return { ...machine.images.input(), ...(inputName === undefined ? {} : { inputName }) };
});

/** How models are made and put together. */
export const kerasModels: EffectTable = {
  effects: {
    "keras.Input": input,
    "keras.Model": functional,
    "keras.backend.function": functional,
    "keras.Sequential": sequential,
    "keras.Sequential.add": effect("layer", add),
    "keras.Sequential.__init__": effect("layers", (call) => {
      if (call.receiver) call.machine.setAttribute(call.receiver, EXTENDED, sequential.run(call));
      return NONE;
    }),
    "keras.Sequential.pop": effect("", pop),
    "keras.layers.Layer.__init__": effect("", () => NONE),
    "keras.Model.__init__": effect("inputs outputs", (call) => {
      // `super().__init__(inputs=…, outputs=…)`: the program's class is that functional model.
      const isFunctional = call.arg("outputs") ?? call.arg("output");
      if (call.receiver && isFunctional)
        call.machine.setAttribute(call.receiver, EXTENDED, functional.run(call));
      return NONE;
    }),
    ...each(
      "keras.wrappers.scikit_learn.KerasClassifier keras.wrappers.scikit_learn.KerasRegressor",
      effect("build_fn", built),
    ),
    ...each("scikeras.wrappers.KerasClassifier scikeras.wrappers.KerasRegressor", effect("model", built)),
    "keras.utils.multi_gpu_model": effect("model", (call) => call.arg("model") ?? NONE),
  },
  bases: {
    "keras.Sequential": "keras.Model",
    "keras.Model": "keras.layers.Layer",
  },
};

/** `[*base.layers[:-1], Dense(2)]`: items of unknown number come last in the list, but a model's layers come first. */
function inOrder(layers: readonly Value[]): readonly Value[] {
  const last = layers.at(-1);
  return last?.kind === "layer-of" ? [last, ...layers.slice(0, -1)] : layers;
}

function isLeftOut(value: Value | undefined): value is undefined {
  return value === undefined || truthOf(value) === false;
}

/**
 * The placeholders that the model begins with. Where it is not known what stands there, the model is taken to begin
 * where the networks on the way to its outputs do.
 */
function inputsOf(machine: Machine, given: Value | undefined, outputs: Value): readonly ImageValue[] {
  const parts = given === undefined ? [] : given.kind === "image" ? [given] : itemsOf(machine, given);
  const flat = parts.flatMap((part) => (part.kind === "image" ? [part] : itemsOf(machine, part)));
  const images = flat.filter((part): part is ImageValue => part.kind === "image");
  if (images.length > 0 || given?.kind === "features") return images;
  const networks = new Set(arrivalsIn(machine, [outputs]).map(({ network }) => network));
  return [...networks].flatMap((network) =>
    machine.models
      .read(network)
      .flatMap(({ content }) => (content.kind === "network" ? [content.input] : [])),
  );
}

/** `KerasClassifier(build_fn=make_model)`: trains and asks the model that the function makes. */
function built(call: EffectCall): Value {
  const build = call.arg("build_fn") ?? call.arg("model");
  if (!build) return unknown("a wrapper without a model");
  return build.kind === "model" ? build : call.machine.callWith(build, [], call.site);
}

function add(call: EffectCall): Value {
  const layer = call.arg("layer");
  changeLayers(call, (layers) => {
    const last = layers.at(-1);
    // `for layer in vgg.layers: model.add(layer)` goes on adding layers of the same model.
    return !layer || (last && call.machine.isSame(last, layer)) ? layers : [...layers, layer];
  });
  return NONE;
}

function pop(call: EffectCall): Value {
  changeLayers(call, (layers) => layers.slice(0, -1));
  return NONE;
}

function changeLayers(
  { machine, receiver }: EffectCall,
  change: (layers: readonly Value[]) => readonly Value[],
): void {
  if (receiver?.kind !== "model") return;
  machine.models.change(receiver.address, (content) =>
    content.kind === "sequential" ? { ...content, layers: change(content.layers) } : content,
  );
}
