import { BadInput } from "../bad-input.ts";
import type { Index } from "../layers/operations.ts";
import { isRecord, listIn, textOf } from "./json.ts";
import type { Config, Layer } from "./model.ts";
import { titleOf } from "./settings.ts";

/** Keras 3's operations whose names differ from those of the layers that do the same. */
const keras3: Readonly<Record<string, string>> = { TrueDivide: "Divide", Relu: "ReLU" };

/** TensorFlow's functions as Keras 2 wrote them in TFOpLambda layers, and the layers that do the same. */
const keras2: Readonly<Record<string, readonly [kind: string, config?: Config]>> = {
  "math.add": ["Add"],
  "__operators__.add": ["Add"],
  "math.subtract": ["Subtract"],
  "math.multiply": ["Multiply"],
  "math.truediv": ["Divide"],
  "math.divide": ["Divide"],
  "nn.bias_add": ["Add"],
  "math.maximum": ["Maximum"],
  "math.minimum": ["Minimum"],
  "nn.relu": ["Activation", { activation: "relu" }],
  "nn.relu6": ["Activation", { activation: "relu6" }],
  "nn.silu": ["Activation", { activation: "silu" }],
  "nn.softmax": ["Activation", { activation: "softmax" }],
  "math.sigmoid": ["Activation", { activation: "sigmoid" }],
  cast: ["Identity"],
  "compat.v1.transpose": ["Permute"],
  stack: ["Stack"],
};

/** Puts a known layer's class in place of an operation's: `x / 255` is a Divide, `x[..., ::-1]` a GetItem. */
export function readOperation(layer: Layer, entry: Readonly<Record<string, unknown>>): Layer {
  if (layer.kind === "GetItem")
    return { ...layer, config: { ...layer.config, index: keras3Index(layer, entry) } };
  if (layer.kind === "SlicingOpLambda")
    return { ...layer, kind: "GetItem", config: { index: keras2Index(layer, entry) } };
  if (layer.kind === "TFOpLambda") return tensorflowFunction(layer);
  const renamed = Object.hasOwn(keras3, layer.kind) ? keras3[layer.kind] : undefined;
  return renamed === undefined ? layer : { ...layer, kind: renamed };
}

function tensorflowFunction(layer: Layer): Layer {
  const name = textOf(layer.config.function) ?? "";
  const known = Object.hasOwn(keras2, name) ? keras2[name] : undefined;
  if (known === undefined) throw new BadInput(`${titleOf(layer)} calls tf.${name}, which verify cannot run`);
  return { ...layer, kind: known[0], config: known[1] ?? {} };
}

/** `x[..., 0]`: the second argument, `[{"class_name": "__ellipsis__"}, 0]`. */
function keras3Index(layer: Layer, entry: Readonly<Record<string, unknown>>): readonly Index[] {
  const [node] = listIn(entry.inbound_nodes);
  const index = isRecord(node) ? listIn(node.args)[1] : undefined;
  return (Array.isArray(index) ? index : [index]).map((part): Index => {
    if (typeof part === "number") return part;
    if (part === null) return "new axis";
    if (isRecord(part) && part.class_name === "__ellipsis__") return "...";
    const bounds = isRecord(part) && part.class_name === "__slice__" ? part.config : undefined;
    if (!isRecord(bounds))
      throw new BadInput(`${titleOf(layer)} takes a part that verify does not understand`);
    return slice(bounds.start, bounds.stop, bounds.step);
  });
}

/** `{"slice_spec": [{"start": null, "stop": null, "step": -1}]}`. */
function keras2Index(layer: Layer, entry: Readonly<Record<string, unknown>>): readonly Index[] {
  const [node] = listIn(entry.inbound_nodes);
  const first = listIn(node);
  const named = typeof first[0] === "string" ? first[3] : listIn(first[0])[3];
  const spec = isRecord(named) ? listIn(named.slice_spec) : [];
  return spec.map((part): Index => {
    if (typeof part === "number") return part;
    if (isRecord(part) && part.value === "...") return "...";
    if (isRecord(part)) return slice(part.start, part.stop, part.step);
    throw new BadInput(`${titleOf(layer)} takes a part that verify does not understand`);
  });
}

function slice(start: unknown, stop: unknown, step: unknown): Index {
  return {
    ...(typeof start === "number" ? { start } : {}),
    ...(typeof stop === "number" ? { stop } : {}),
    ...(typeof step === "number" ? { step } : {}),
  };
}
