import type { Layer } from "../network/model.ts";
import { numberIn } from "../network/settings.ts";
import type { Values } from "../weights/weight-set.ts";

type Variables = ReadonlyMap<string, Values>;

/** A batch normalization at inference: `x * scale + shift`, per channel. */
export interface Affine {
  readonly scale: Float64Array;
  readonly shift: Float64Array;
}

export function affineOf(layer: Layer, variables: Variables): Affine {
  const mean = needed(variables, "moving_mean").data;
  const variance = needed(variables, "moving_variance").data;
  const gamma = variables.get("gamma")?.data;
  const beta = variables.get("beta")?.data;
  const epsilon = numberIn(layer, "epsilon", 1e-3);
  const scale = Float64Array.from(variance, (v, c) => (gamma?.[c] ?? 1) / Math.sqrt(v + epsilon));
  const shift = Float64Array.from(mean, (m, c) => (beta?.[c] ?? 0) - m * (scale[c] ?? 1));
  return { scale, shift };
}

/** The weights of a convolution that does the normalization behind it too. The last axes of its kernel are its channels. */
export function foldInto(variables: Variables, { scale, shift }: Affine): Variables {
  const role = variables.has("pointwise_kernel") ? "pointwise_kernel" : "kernel";
  const { shape, data } = needed(variables, role);
  const channels = scale.length;
  const kernel = new Float32Array(data.length);
  for (let i = 0; i < data.length; i += channels) {
    for (let c = 0; c < channels; c++) kernel[i + c] = (data[i + c] ?? 0) * (scale[c] ?? 1);
  }
  const before = variables.get("bias")?.data;
  const bias = Float32Array.from(shift, (b, c) => b + (before?.[c] ?? 0) * (scale[c] ?? 1));
  return new Map([
    ...variables,
    [role, { shape, data: kernel }],
    ["bias", { shape: [channels], data: bias }],
  ]);
}

function needed(variables: Variables, role: string): Values {
  const values = variables.get(role);
  if (values === undefined) throw new Error(`a layer without its ${role}`);
  return values;
}
