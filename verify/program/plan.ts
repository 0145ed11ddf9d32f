import { activationOf } from "../layers/activations.ts";
import { fusedAs } from "../layers/convolve.ts";
import type { Layer } from "../network/model.ts";
import type { Network, Step } from "../network/network.ts";
import { numberIn, numbersIn } from "../network/settings.ts";

/** One call of TensorFlow.js's kernels for up to three layers: a convolution, the normalization and the activation behind it. */
export interface Fused {
  /** The step whose inputs it takes. */
  readonly step: number;
  /** The step whose output it gives. */
  readonly output: number;
  /** The batch normalization that goes into the kernel. */
  readonly normalization?: Step;
  readonly activation?: "relu" | "relu6";
}

const foldable = ["Conv2D", "DepthwiseConv2D", "SeparableConv2D", "Dense"];

/** Which layers are computed in one go. What the network must tell (features, answer) is never swallowed. */
export function plan(network: Network): readonly Fused[] {
  const behind = followers(network);
  const swallowed = new Set<number>();
  const fused: Fused[] = [];
  for (const [at, step] of network.steps.entries()) {
    if (swallowed.has(at)) continue;
    const one = isFoldable(step) ? fuse(network, at, behind) : { step: at, output: at };
    for (let next = at + 1; next <= one.output; next++) {
      if (next === one.output || network.steps[next] === one.normalization) swallowed.add(next);
    }
    fused.push(one);
  }
  return fused;
}

function fuse(network: Network, at: number, behind: ReadonlyMap<number, number>): Fused {
  let output = at;
  const found: { normalization?: Step; activation?: "relu" | "relu6" } = {};
  const normalizes = behind.get(output);
  const normalization = normalizes === undefined ? undefined : network.steps[normalizes];
  if (normalizes !== undefined && normalization !== undefined && isFoldedAway(normalization)) {
    found.normalization = normalization;
    output = normalizes;
  }
  const activates = behind.get(output);
  const activation = activates === undefined ? undefined : rectifierOf(network.steps[activates]?.layer);
  if (activates !== undefined && activation !== undefined) {
    found.activation = activation;
    output = activates;
  }
  return { step: at, output, ...found };
}

/** For each step with one reader alone, that reader. */
function followers(network: Network): ReadonlyMap<number, number> {
  const readers = new Map<number, number[]>();
  for (const [at, step] of network.steps.entries()) {
    for (const source of step.inputs) {
      if (source.kind === "step") readers.set(source.step, [...(readers.get(source.step) ?? []), at]);
    }
  }
  return new Map(
    [...readers].flatMap(([step, [reader, ...others]]): [number, number][] => {
      const isTold = step === network.output || step === network.features;
      return reader === undefined || others.length > 0 || isTold ? [] : [[step, reader]];
    }),
  );
}

function isFoldable({ layer }: Step): boolean {
  return foldable.includes(layer.kind) && activationOf(layer) === "linear";
}

function isFoldedAway({ layer, shape }: Step): boolean {
  if (layer.kind !== "BatchNormalization") return false;
  const [axis = -1] = numbersIn(layer, "axis") ?? [];
  return axis === -1 || axis === shape.length;
}

function rectifierOf(layer: Layer | undefined): "relu" | "relu6" | undefined {
  if (layer?.kind === "Activation") {
    const name = fusedAs(activationOf(layer));
    return name === "linear" ? undefined : name;
  }
  if (layer?.kind !== "ReLU") return undefined;
  if (numberIn(layer, "negative_slope", 0) !== 0 || numberIn(layer, "threshold", 0) !== 0) return undefined;
  const ceiling = layer.config.max_value ?? null;
  return ceiling === null ? "relu" : ceiling === 6 ? "relu6" : undefined;
}
