import { BadInput } from "../bad-input.ts";
import type { Argument, Layer, Model } from "./model.ts";
import type { Source } from "./network.ts";
import { titleOf } from "./settings.ts";

/** More computations than any network has: a config that asks for more is damaged. */
const MOST_STEPS = 20_000;

/** A model as one list of computations, each after those it needs. */
export interface Inlined {
  readonly steps: readonly {
    readonly layer: Layer;
    readonly path: string;
    readonly inputs: readonly Source[];
  }[];
  readonly inputs: readonly number[];
  readonly output: number;
}

export function inline(model: Model): Inlined {
  const steps: Inlined["steps"][number][] = [];
  const { inputs, outputs } = enter(model, "", steps, undefined);
  const [output, ...others] = outputs;
  if (output?.kind !== "step" || others.length > 0) {
    throw new BadInput(`the model has ${outputs.length} outputs; verify runs networks with one`);
  }
  return { steps, inputs, output: output.step };
}

interface Entered {
  readonly outputs: readonly Source[];
  /** The steps where pictures enter. */
  readonly inputs: readonly number[];
}

/** One model on its way into the list. */
interface Walk {
  readonly model: Model;
  readonly prefix: string;
  readonly layers: ReadonlyMap<string, Layer>;
  readonly steps: Inlined["steps"][number][];
  /** What each call gives, by `keyOf`. */
  readonly done: Map<string, readonly Source[]>;
  readonly open: Set<string>;
}

/** Puts a model's computations into the list; `given` is what enters a nested one. */
function enter(
  model: Model,
  prefix: string,
  steps: Walk["steps"],
  given: readonly Source[] | undefined,
): Entered {
  const layers = new Map(model.layers.map((layer) => [layer.name, layer]));
  const walk: Walk = { model, prefix, layers, steps, done: new Map(), open: new Set() };
  if (given !== undefined) bindInputs(model, given, walk.done);
  // Keras lists layers in the order of their computation: in that order, hardly anything is still to be followed.
  const needed = neededCalls(model);
  for (const { name } of model.layers) {
    for (const call of model.calls.get(name)?.keys() ?? []) {
      if (needed.has(keyOf(name, call))) resultsOf(walk, name, call);
    }
  }
  const inputs = model.inputs.map((end) => follow(walk, end));
  return {
    outputs: model.outputs.map((end) => follow(walk, end)),
    inputs: inputs.flatMap((source) => (source.kind === "step" ? [source.step] : [])),
  };
}

function keyOf(layer: string, call: number): string {
  return `${call} ${layer}`;
}

/** The calls that the model's outputs depend on. */
function neededCalls({ outputs, calls }: Model): ReadonlySet<string> {
  const needed = new Set<string>();
  const waiting = [...outputs];
  for (let argument = waiting.pop(); argument !== undefined; argument = waiting.pop()) {
    if (argument.kind === "constant") continue;
    const key = keyOf(argument.layer, argument.call);
    if (needed.has(key)) continue;
    needed.add(key);
    waiting.push(...(calls.get(argument.layer)?.[argument.call]?.inputs ?? []));
  }
  return needed;
}

function follow(walk: Walk, argument: Argument): Source {
  if (argument.kind === "constant") return argument;
  const source = resultsOf(walk, argument.layer, argument.call)[argument.output];
  if (source !== undefined) return source;
  throw new BadInput(`layer '${argument.layer}' has no output ${argument.output}`);
}

function resultsOf(walk: Walk, name: string, call: number): readonly Source[] {
  const key = keyOf(name, call);
  const known = walk.done.get(key);
  if (known !== undefined) return known;
  const layer = walk.layers.get(name);
  const inputs = walk.model.calls.get(name)?.[call]?.inputs;
  if (layer === undefined || inputs === undefined) {
    throw new BadInput(`the config calls a layer '${name}' that it does not have`);
  }
  if (walk.open.has(key)) throw new BadInput(`${titleOf(layer)} needs its own output`);
  walk.open.add(key);
  const sources = inputs.map((input) => follow(walk, input));
  walk.open.delete(key);
  const results = compute(walk, layer, sources);
  walk.done.set(key, results);
  return results;
}

function compute({ prefix, steps }: Walk, layer: Layer, sources: readonly Source[]): readonly Source[] {
  if (layer.model === undefined) return [push(steps, layer, prefix, sources)];
  const given = sources.length === 0 ? undefined : sources;
  return enter(layer.model, `${prefix}${layer.name}/`, steps, given).outputs;
}

function bindInputs(model: Model, given: readonly Source[], done: Map<string, readonly Source[]>): void {
  if (given.length !== model.inputs.length) {
    throw new BadInput(
      `the model '${model.name}' takes ${model.inputs.length} inputs, but is given ${given.length}`,
    );
  }
  for (const [at, end] of model.inputs.entries()) {
    const source = given[at];
    if (end.kind === "output" && source !== undefined) done.set(keyOf(end.layer, end.call), [source]);
  }
}

function push(
  steps: Inlined["steps"][number][],
  layer: Layer,
  prefix: string,
  inputs: readonly Source[],
): Source {
  if (steps.length >= MOST_STEPS) throw new BadInput(`the model has more than ${MOST_STEPS} layers`);
  steps.push({ layer, path: prefix + layer.name, inputs });
  return { kind: "step", step: steps.length - 1 };
}
