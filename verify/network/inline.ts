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
  const inputs = enter(model, "", steps, undefined);
  const outputs = inputs.outputs();
  const [output, ...others] = outputs;
  if (output?.kind !== "step" || others.length > 0) {
    throw new BadInput(`the model has ${outputs.length} outputs; verify runs networks with one`);
  }
  return { steps, inputs: inputs.entries(), output: output.step };
}

interface Entered {
  outputs(): readonly Source[];
  entries(): readonly number[];
}

/** Follows a model from its outputs back; `given` is what enters a nested one. */
function enter(
  model: Model,
  prefix: string,
  steps: Inlined["steps"][number][],
  given: readonly Source[] | undefined,
): Entered {
  const layers = new Map(model.layers.map((layer) => [layer.name, layer]));
  const done = new Map<string, readonly Source[]>();
  const open = new Set<string>();
  if (given !== undefined) bindInputs(model, given, done);

  const follow = (argument: Argument): Source => {
    if (argument.kind === "constant") return argument;
    const key = `${argument.call} ${argument.layer}`;
    const outputs = done.get(key) ?? compute(argument.layer, argument.call, key);
    const source = outputs[argument.output];
    if (source === undefined)
      throw new BadInput(`layer '${argument.layer}' has no output ${argument.output}`);
    return source;
  };

  const compute = (name: string, call: number, key: string): readonly Source[] => {
    const layer = layers.get(name);
    const inputs = model.calls.get(name)?.[call]?.inputs;
    if (layer === undefined || inputs === undefined)
      throw new BadInput(`the config calls a layer '${name}' that it does not have`);
    if (open.has(key)) throw new BadInput(`${titleOf(layer)} needs its own output`);
    open.add(key);
    const sources = inputs.map(follow);
    open.delete(key);
    const outputs =
      layer.model === undefined ? [push(steps, layer, prefix, sources)] : nested(layer, layer.model, sources);
    done.set(key, outputs);
    return outputs;
  };

  const nested = (layer: Layer, inner: Model, sources: readonly Source[]): readonly Source[] => {
    const isFirst = sources.length === 0;
    const entered = enter(inner, `${prefix}${layer.name}/`, steps, isFirst ? undefined : sources);
    return entered.outputs();
  };

  return {
    outputs: () => model.outputs.map(follow),
    entries: () =>
      model.inputs.flatMap((end) => {
        const source = follow(end);
        return source.kind === "step" ? [source.step] : [];
      }),
  };
}

function bindInputs(model: Model, given: readonly Source[], done: Map<string, readonly Source[]>): void {
  if (given.length !== model.inputs.length) {
    throw new BadInput(
      `the model '${model.name}' takes ${model.inputs.length} inputs, but is given ${given.length}`,
    );
  }
  for (const [at, end] of model.inputs.entries()) {
    const source = given[at];
    if (end.kind === "output" && source !== undefined) done.set(`${end.call} ${end.layer}`, [source]);
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
