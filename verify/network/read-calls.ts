import { BadInput } from "../bad-input.ts";
import { isRecord, listIn } from "./json.ts";
import type { Argument, Call, Layer, Nested } from "./model.ts";
import { titleOf } from "./settings.ts";

/** What a layer was called with, each time, from `inbound_nodes` as Keras 2 or 3 wrote it. */
export function readCalls(nodes: unknown, layer: Layer): readonly Call[] {
  return listIn(nodes).map((node) => ({
    inputs: isRecord(node) ? keras3Arguments(node, layer) : keras2Arguments(listIn(node), layer),
  }));
}

/** `{"args": [tensor, 2.0], "kwargs": {"y": tensor}}`. */
function keras3Arguments(node: Readonly<Record<string, unknown>>, layer: Layer): readonly Argument[] {
  const named = isRecord(node.kwargs) ? node.kwargs : {};
  const others = Object.entries(named).filter(([key]) => key !== "training" && key !== "mask");
  // The index of `x[0]` is no operand; readOperation keeps it.
  const positional = layer.kind === "GetItem" ? listIn(node.args).slice(0, 1) : listIn(node.args);
  return [...positional, ...others.map(([, value]) => value)].flatMap((value) => operands(value, layer));
}

/** `["conv1", 0, 0, {"y": 2.0}]`, in a list where there are several. */
function keras2Arguments(node: readonly unknown[], layer: Layer): readonly Argument[] {
  const list = typeof node[0] === "string" ? [node] : node;
  return list.flatMap((one): readonly Argument[] => {
    const [from, call, output, named] = listIn(one);
    if (from === "_CONSTANT_VALUE") return operands(output, layer);
    if (typeof from !== "string" || typeof call !== "number" || typeof output !== "number") {
      throw new BadInput(`the config does not say what enters ${titleOf(layer)}`);
    }
    const source: Argument = { kind: "output", layer: from, call, output };
    return [source, ...(isOperation(layer) ? keras2Operands(named, layer) : [])];
  });
}

/** The operands of `tf.math.add(x, y=1.0)`, where `y` is a number or `["conv1", 0, 0]`. */
function keras2Operands(named: unknown, layer: Layer): readonly Argument[] {
  const values = isRecord(named) ? [named.y, named.values, named.value] : [];
  return values.flatMap((value): readonly Argument[] => {
    const [from, call, output] = listIn(value);
    if (typeof from !== "string") return operands(value, layer);
    return [{ kind: "output", layer: from, call: Number(call), output: Number(output) }];
  });
}

function isOperation(layer: Layer): boolean {
  return layer.kind === "TFOpLambda" || layer.kind === "SlicingOpLambda";
}

/** The tensors and numbers in an argument, which may be a list of them. */
function operands(value: unknown, layer: Layer): readonly Argument[] {
  if (value === null || value === undefined || typeof value === "boolean" || typeof value === "string")
    return [];
  const constant = nestedNumbers(value);
  if (constant !== undefined) return [{ kind: "constant", value: constant }];
  if (Array.isArray(value)) return value.flatMap((one) => operands(one, layer));
  const source = isRecord(value) ? tensorOf(value) : undefined;
  if (source === undefined)
    throw new BadInput(`${titleOf(layer)} is called with what verify does not understand`);
  return [source];
}

/** `{"class_name": "__keras_tensor__", …}` and constants, `{"class_name": "__tensor__", "config": {"value": …}}`. */
function tensorOf({ class_name: kind, config }: Readonly<Record<string, unknown>>): Argument | undefined {
  if (!isRecord(config)) return undefined;
  if (kind === "__keras_tensor__") {
    const [layer, call, output] = listIn(config.keras_history);
    if (typeof layer !== "string" || typeof call !== "number" || typeof output !== "number") return undefined;
    return { kind: "output", layer, call, output };
  }
  const value = kind === "__tensor__" || kind === "__numpy__" ? nestedNumbers(config.value) : undefined;
  return value === undefined ? undefined : { kind: "constant", value };
}

/** The value where it is a number or made of lists of numbers; undefined where it is not, or empty. */
function nestedNumbers(value: unknown): Nested | undefined {
  if (typeof value === "number") return value;
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const parts = value.map(nestedNumbers);
  return parts.every((part) => part !== undefined) ? parts : undefined;
}
