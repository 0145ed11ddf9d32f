import { BadInput } from "../bad-input.ts";
import { isRecord, listIn, textOf } from "./json.ts";
import { type Argument, type Call, type Layer, type Model, outputOf } from "./model.ts";
import { readCalls } from "./read-calls.ts";
import { readOperation } from "./read-operation.ts";

/** Models in models in models: more than anyone builds. */
const DEEPEST = 16;

/**
 * Reads the JSON that Keras writes for a model: `model.to_json()`, `config.json` of a .keras file, `model_config` of an
 * .h5, by Keras 2 or 3. Throws BadInput that says what is wrong.
 */
export function readConfig(json: string): Model {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    throw new BadInput("the model's config is no JSON");
  }
  if (!isRecord(parsed)) throw new BadInput("the model's config is no JSON object");
  return readModel(parsed, 0);
}

function readModel(record: Readonly<Record<string, unknown>>, depth: number): Model {
  const kind = textOf(record.class_name) ?? "nothing";
  if (depth > DEEPEST) throw new BadInput("the model's config nests models too deeply");
  if (kind === "Sequential") return readSequential(record, depth);
  if (kind === "Functional" || kind === "Model") return readFunctional(record, depth);
  throw new BadInput(
    `the model is of the class ${kind}; verify runs Sequential and functional models, whose config says what they compute`,
  );
}

function readFunctional(record: Readonly<Record<string, unknown>>, depth: number): Model {
  const config = isRecord(record.config) ? record.config : {};
  const entries = listIn(config.layers).filter(isRecord);
  const layers = entries.map((entry) => readLayer(entry, depth));
  const calls = new Map<string, readonly Call[]>();
  for (const [at, entry] of entries.entries()) {
    const layer = layers[at];
    if (layer === undefined) continue;
    if (calls.has(layer.name)) throw new BadInput(`two layers of the model are named '${layer.name}'`);
    const own = readCalls(entry.inbound_nodes, layer);
    calls.set(layer.name, own.length === 0 && layer.kind === "InputLayer" ? [{ inputs: [] }] : own);
  }
  return {
    name: textOf(config.name) ?? "model",
    layers: layers.map((layer, at) => readOperation(layer, entries[at] ?? {})),
    calls,
    inputs: readEnds(config.input_layers),
    outputs: readEnds(config.output_layers),
  };
}

function readSequential(record: Readonly<Record<string, unknown>>, depth: number): Model {
  // Keras before 2.2.3 wrote the list of layers alone.
  const config = record.config;
  const parts = isRecord(config) ? listIn(config.layers) : listIn(config);
  const layers = parts.filter(isRecord).map((entry) => readLayer(entry, depth));
  return chain(
    (isRecord(config) ? textOf(config.name) : undefined) ?? "sequential",
    withInput(layers, record),
  );
}

/** A model in which each layer feeds the next. */
export function chain(name: string, layers: readonly Layer[]): Model {
  const first = layers[0];
  const last = layers.at(-1);
  if (first === undefined || last === undefined) throw new BadInput(`the model '${name}' has no layers`);
  const calls = layers.map((layer, at): [string, Call[]] => {
    const before = layers[at - 1];
    return [layer.name, [{ inputs: before === undefined ? [] : [outputOf(before.name)] }]];
  });
  if (new Set(calls.map(([one]) => one)).size < calls.length) {
    throw new BadInput(`two layers of the model '${name}' have the same name`);
  }
  return {
    name,
    layers,
    calls: new Map(calls),
    inputs: [outputOf(first.name)],
    outputs: [outputOf(last.name)],
  };
}

/** A Sequential without an Input: its first layer says what enters, or its `build_input_shape` does. */
function withInput(layers: readonly Layer[], record: Readonly<Record<string, unknown>>): readonly Layer[] {
  const [first] = layers;
  if (first === undefined || first.kind === "InputLayer") return layers;
  const config = isRecord(record.config) ? record.config : {};
  const shape = first.config.batch_input_shape ??
    config.build_input_shape ??
    innerShape(first) ?? [null, null, null, 3];
  return [{ kind: "InputLayer", name: `${first.name}_input`, config: { batch_shape: shape } }, ...layers];
}

/** What enters a model that is the first layer of another. */
function innerShape(layer: Layer): unknown {
  const [input] = layer.model?.inputs ?? [];
  const inner = layer.model?.layers.find((one) => input?.kind === "output" && one.name === input.layer);
  return inner === undefined
    ? undefined
    : (inner.config.batch_shape ?? inner.config.batch_input_shape ?? innerShape(inner));
}

function readLayer(entry: Readonly<Record<string, unknown>>, depth: number): Layer {
  const kind = textOf(entry.class_name);
  const config = isRecord(entry.config) ? entry.config : {};
  const name = textOf(entry.name) ?? textOf(config.name);
  if (kind === undefined || name === undefined) {
    throw new BadInput(`a layer of the model has no ${kind === undefined ? "class" : "name"}`);
  }
  if (kind !== "Functional" && kind !== "Model" && kind !== "Sequential") return { kind, name, config };
  return { kind, name, config, model: readModel(entry, depth + 1) };
}

/** `["image", 0, 0]` or a list of such. */
function readEnds(value: unknown): readonly Argument[] {
  const ends = listIn(value);
  const list = typeof ends[0] === "string" ? [ends] : ends;
  return list.map((end): Argument => {
    const [layer, call, output] = listIn(end);
    if (typeof layer === "string" && typeof call === "number" && typeof output === "number") {
      return { kind: "output", layer, call, output };
    }
    throw new BadInput("the model's config does not say which layers are its inputs and outputs");
  });
}
