import { choose } from "../values/choice.ts";
import { ALWAYS } from "../values/guard.ts";
import { constantNumber, constantText, unknown } from "../values/make.ts";
import type { Address } from "../values/store.ts";
import type { ModelContent, SequentialContent, Value } from "../values/value.ts";
import type { AttributeEffect, EffectCall } from "./effect.ts";
import { effect } from "./effect.ts";
import { applyModel } from "./keras-apply.ts";
import { networksWithin } from "./keras-networks-within.ts";
import type { EffectTable } from "./library.ts";
import type { Machine } from "./machine.ts";
import { restoredOutputs } from "./restored-outputs.ts";

/** What a model is made of: its inputs, outputs and layers. */
export const kerasModelParts: EffectTable = {
  effects: { "keras.Model.get_layer": effect("name index", getLayer) },
  attributes: {
    "keras.Model.input": ofModel((machine, address) => oneOf(machine, inputsOf(machine, address))),
    "keras.Model.inputs": ofModel((machine, address) => machine.lists.make(inputsOf(machine, address))),
    "keras.Model.output": ofModel(outputOf),
    "keras.Model.outputs": ofModel((machine, address) => {
      const output = outputOf(machine, address);
      return output.kind === "list" ? output : machine.lists.make([output]);
    }),
    "keras.Model.layers": ofModel(layersOf),
    "keras.layers.Layer.input": ofLayer((machine, address) => oneOf(machine, inputsOf(machine, address))),
    "keras.layers.Layer.output": ofLayer(outputOfLayer),
  },
};

function ofModel(read: (machine: Machine, address: Address) => Value): AttributeEffect {
  return (receiver, machine) =>
    receiver.kind === "model"
      ? read(machine, receiver.address)
      : unknown("a model of the program's own class");
}

/** A layer taken out of a model; what one by itself has been given is not followed. */
function ofLayer(read: (machine: Machine, address: Address) => Value): AttributeEffect {
  return (receiver, machine) => {
    if (receiver.kind === "layer-of") return read(machine, receiver.model);
    if (receiver.kind === "layer" && receiver.model !== undefined) return read(machine, receiver.model);
    return unknown("a layer by itself");
  };
}

/** `base.get_layer("block5_conv3").output`: what reached the networks on the way to the end reached them on the way here. */
function outputOfLayer(machine: Machine, address: Address): Value {
  const output = outputOf(machine, address);
  return output.kind === "image" ? { kind: "features", arrivals: [] } : output;
}

function oneOf(machine: Machine, values: readonly Value[]): Value {
  const [first, ...others] = values;
  return first && others.length === 0 ? first : machine.lists.make(values);
}

function inputsOf(machine: Machine, address: Address): readonly Value[] {
  const [first] = machine.models.read(address);
  switch (first?.content.kind) {
    case "network":
      return [first.content.input];
    case "functional":
      return first.content.inputs;
    case "sequential":
      return [inputOfSequential(machine, address, first.content)];
    default:
      return [unknown("the input of a model that is not known")];
  }
}

/** A Sequential has a placeholder of its own, unless it was given one. */
function inputOfSequential(machine: Machine, address: Address, { layers }: SequentialContent): Value {
  const [first] = layers;
  if (first?.kind === "image") return first;
  const input = machine.images.input();
  machine.models.change(address, (content) =>
    content.kind === "sequential" ? { ...content, layers: [input, ...content.layers] } : content,
  );
  return input;
}

function outputOf(machine: Machine, address: Address): Value {
  const outputs = machine.models.read(address).map(({ guard, content }) => ({
    guard,
    value:
      content.kind === "functional"
        ? restoredOutputs(content.outputs, content.origin)
        : outputByApplying(machine, address, content),
  }));
  return choose(outputs);
}

function outputByApplying(machine: Machine, address: Address, content: ModelContent): Value {
  if (content.kind === "opaque") return unknown(content.reason);
  if (content.kind === "network") {
    const [own] = machine.images.read(content.input);
    return { kind: "features", arrivals: own ? [{ network: address, pixels: own.content }] : [] };
  }
  const [input] = inputsOf(machine, address);
  const span = { start: 0, end: 0 };
  const site = { file: "", span, callee: span, args: [], open: 0, close: 0 };
  return input
    ? applyModel({ machine, call: { args: [], site }, guard: ALWAYS }, address, input)
    : unknown("no input");
}

/** The layers themselves where they are known, else any number of layers of this model. */
function layersOf(machine: Machine, address: Address): Value {
  const cell = machine.models.read(address);
  const [first] = cell;
  if (cell.length !== 1 || first?.content.kind !== "sequential") {
    return machine.lists.make([], { kind: "layer-of", model: address, covers: "all" });
  }
  const layers = first.content.layers.filter(({ kind }) => kind !== "image");
  return machine.lists.make(
    layers.map((layer) => (layer.kind === "layer" ? { ...layer, model: address } : layer)),
  );
}

/** `model.get_layer("vgg16")` is the network within, `model.get_layer("block1_conv1")` one of the layers. */
function getLayer({ machine, receiver, arg }: EffectCall): Value {
  if (receiver?.kind !== "model") return unknown("a layer of a model of the program's own class");
  const index = constantNumber(arg("index"));
  const layers = layersOf(machine, receiver.address);
  const known = layers.kind === "list" ? machine.lists.read(layers.address).items : [];
  const name = constantText(arg("name"));
  return (
    (index === undefined ? undefined : known.at(index)) ??
    (name === undefined ? undefined : networkNamed(machine, receiver.address, name)) ?? {
      kind: "layer-of",
      model: receiver.address,
      covers: "some",
    }
  );
}

/** Keras names a network within a model after its constructor: "resnet50", "mobilenetv2_1.00_224", "inception_v3". */
function networkNamed(machine: Machine, address: Address, name: string): Value | undefined {
  const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, "");
  const found = networksWithin(machine, address)
    .filter((network) => network !== address)
    .flatMap((network) =>
      machine.models
        .read(network)
        .flatMap(({ content }) =>
          content.kind === "network" ? [{ network, name: plain(content.network.name) }] : [],
        ),
    )
    .filter((one) => plain(name).startsWith(one.name))
    .sort((a, b) => b.name.length - a.name.length);
  const [best] = found;
  return best && { kind: "model", address: best.network };
}
