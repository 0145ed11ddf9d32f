import { kindOf } from "../layers/index.ts";
import type { Tensor, Tf, Weights } from "../layers/layer-kind.ts";
import type { Layer, Nested } from "../network/model.ts";
import type { Network, Source } from "../network/network.ts";
import type { Values, WeightSet } from "../weights/weight-set.ts";
import { affineOf, foldInto } from "./fold.ts";
import { type Fused, plan } from "./plan.ts";

/** A network with its weights in TensorFlow.js's memory, ready to run. */
export interface Program {
  readonly network: Network;
  readonly operations: readonly Operation[];
  dispose(): void;
}

export interface Operation {
  /** The steps whose outputs it takes; where it runs, they are known. */
  readonly inputs: readonly Source[];
  /** The step whose output it gives. */
  readonly output: number;
  /** Gives one tensor, which may be one of the inputs. */
  run(inputs: readonly Tensor[]): Tensor;
}

/** Puts the weights where the kernels want them, normalizations folded into convolutions. `onProgress` hears the share done. */
export function compile(
  tf: Tf,
  network: Network,
  weights: WeightSet,
  onProgress?: (done: number) => void,
): Program {
  const held: Tensor[] = [];
  const shared = new Map<string, Weights>();
  const fused = plan(network);
  const operations = fused.map((one, at) => {
    onProgress?.(at / fused.length);
    return operationOf(tf, network, one, weights, { held, shared });
  });
  return {
    network,
    operations,
    dispose() {
      for (const tensor of held) tensor.dispose();
    },
  };
}

interface Store {
  readonly held: Tensor[];
  /** Layers that are called several times have their weights once. */
  readonly shared: Map<string, Weights>;
}

function operationOf(tf: Tf, network: Network, fused: Fused, weights: WeightSet, store: Store): Operation {
  const step = network.steps[fused.step];
  if (step === undefined) throw new Error("a plan for a step that is not");
  const { layer, path, inputs } = step;
  const variables = weights.get(path) ?? new Map<string, Values>();
  const { normalization, activation } = fused;
  const folded =
    normalization === undefined
      ? variables
      : foldInto(variables, affineOf(normalization.layer, weights.get(normalization.path) ?? new Map()));
  const key = `${path} ${normalization?.path ?? ""}`;
  const tensors =
    store.shared.get(key) ??
    (isAffine(layer, inputs) ? affine(tf, layer, variables, store) : upload(tf, folded, store));
  store.shared.set(key, tensors);
  if (tensors.scale !== undefined)
    return { inputs, output: fused.output, run: ([x]) => normalize(tf, x, tensors) };
  const ready = activation === undefined ? layer : { ...layer, config: { ...layer.config, activation } };
  const kind = kindOf(layer);
  return { inputs, output: fused.output, run: (given) => kind.run(tf, given, ready, tensors) };
}

/** A batch normalization over the last axis that no convolution took. */
function isAffine(layer: Layer, inputs: readonly Source[]): boolean {
  const axis = layer.config.axis ?? -1;
  return (
    layer.kind === "BatchNormalization" &&
    inputs.length === 1 &&
    (axis === -1 || (Array.isArray(axis) && axis[0] === -1))
  );
}

function affine(tf: Tf, layer: Layer, variables: ReadonlyMap<string, Values>, store: Store): Weights {
  const { scale, shift } = affineOf(layer, variables);
  const values = (data: Float64Array): Values => ({ shape: [data.length], data: Float32Array.from(data) });
  return upload(
    tf,
    new Map([
      ["scale", values(scale)],
      ["shift", values(shift)],
    ]),
    store,
  );
}

function normalize(tf: Tf, x: Tensor | undefined, { scale, shift }: Weights): Tensor {
  if (x === undefined || scale === undefined || shift === undefined) throw new Error("nothing to normalize");
  return tf.add(tf.mul(x, scale), shift);
}

function upload(tf: Tf, variables: ReadonlyMap<string, Values>, { held }: Store): Weights {
  const tensors: Record<string, Tensor> = {};
  for (const [role, { shape, data }] of variables) {
    const tensor = tf.tensor(data, [...shape], "float32");
    held.push(tensor);
    tensors[role] = tensor;
  }
  return tensors;
}

/** A constant of the config as a tensor. */
export function constant(tf: Tf, value: Nested): Tensor {
  const shape: number[] = [];
  for (let part: Nested | undefined = value; typeof part === "object"; part = part[0])
    shape.push(part.length);
  const flat = typeof value === "number" ? [value] : (value.flat(8) as number[]);
  return tf.tensor(flat, shape, "float32");
}
