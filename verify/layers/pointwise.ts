import type { Tensor4D } from "@tensorflow/tfjs-core";
import { BadInput } from "../bad-input.ts";
import type { Layer } from "../network/model.ts";
import {
  axisIn,
  booleanIn,
  countIn,
  numberIn,
  numbersIn,
  refuseChannelsFirst,
  textIn,
  titleOf,
} from "../network/settings.ts";
import { activate, activationOf } from "./activations.ts";
import { first, type LayerKind, type Tensor, type Tf } from "./layer-kind.ts";
import { pictureOf } from "./windows.ts";

/** Layers that treat each number alike, and those that do nothing at inference. */
export const pointwise: Readonly<Record<string, LayerKind>> = {
  InputLayer: sameShape((_tf, x) => x),
  Activation: sameShape((tf, x, layer) => activate(tf, x, activationOf(layer))),
  ReLU: sameShape((tf, x, layer) => rectified(tf, x, layer)),
  LeakyReLU: sameShape((tf, x, layer) =>
    tf.leakyRelu(x, numberIn(layer, "alpha" in layer.config ? "alpha" : "negative_slope", 0.3)),
  ),
  ELU: sameShape((tf, x, layer) => {
    const alpha = numberIn(layer, "alpha", 1);
    return alpha === 1 ? tf.elu(x) : tf.add(tf.relu(x), tf.mul(tf.sub(tf.exp(tf.minimum(x, 0)), 1), alpha));
  }),
  PReLU: {
    shape: first,
    variables(input, layer) {
      const shared = numbersIn(layer, "shared_axes") ?? [];
      return [{ role: "alpha", shape: input.map((length, i) => (shared.includes(i + 1) ? 1 : length)) }];
    },
    run: (tf, inputs, _layer, { alpha }) => {
      if (alpha === undefined) throw new Error("a PReLU without its alpha");
      const x = first(inputs);
      return tf.add(tf.relu(x), tf.mul(tf.minimum(x, 0), alpha));
    },
  },
  Softmax: sameShape((tf, x, layer) => {
    const axis = axisIn(layer, "axis", x.rank - 1);
    if (axis !== x.rank - 1) throw new BadInput(`${titleOf(layer)}: verify runs it over the last axis alone`);
    return tf.softmax(x);
  }),
  Rescaling: sameShape((tf, x, layer) => {
    const scale = numbersIn(layer, "scale") ?? [1];
    const offset = numbersIn(layer, "offset") ?? [0];
    return tf.add(tf.mul(x, spread(tf, scale)), spread(tf, offset));
  }),
  Resizing: {
    shape: (inputs, layer) => [
      countIn(layer, "height"),
      countIn(layer, "width"),
      pictureOf(first(inputs), layer)[2],
    ],
    run(tf, inputs, layer) {
      refuseChannelsFirst(layer);
      refuseSettings(layer, ["crop_to_aspect_ratio", "pad_to_aspect_ratio", "antialias"]);
      const size: [number, number] = [countIn(layer, "height"), countIn(layer, "width")];
      const interpolation = textIn(layer, "interpolation", "bilinear");
      const x = first(inputs) as Tensor4D;
      if (interpolation === "bilinear") return tf.image.resizeBilinear(x, size, false, true);
      if (interpolation === "nearest") return tf.image.resizeNearestNeighbor(x, size, false, true);
      throw new BadInput(`${titleOf(layer)}: verify cannot interpolate by '${interpolation}'`);
    },
  },
  ...identities(
    "Dropout SpatialDropout1D SpatialDropout2D AlphaDropout GaussianDropout GaussianNoise ActivityRegularization " +
      "RandomFlip RandomRotation RandomZoom RandomTranslation RandomContrast RandomBrightness RandomHeight " +
      "RandomWidth RandomShear RandomHue RandomSaturation RandomColorJitter RandomGrayscale Identity",
  ),
};

function sameShape(run: (tf: Tf, x: Tensor, layer: Layer) => Tensor): LayerKind {
  return { shape: first, run: (tf, inputs, layer) => run(tf, first(inputs), layer) };
}

function identities(names: string): Record<string, LayerKind> {
  return Object.fromEntries(names.split(" ").map((name) => [name, sameShape((_tf, x) => x)]));
}

/** `ReLU(max_value=6, negative_slope=0, threshold=0)`. */
function rectified(tf: Tf, x: Tensor, layer: Layer): Tensor {
  const slope = numberIn(layer, "negative_slope", 0);
  const threshold = numberIn(layer, "threshold", 0);
  const ceiling = (layer.config.max_value ?? null) === null ? Infinity : numberIn(layer, "max_value");
  if (slope === 0 && threshold === 0 && ceiling === 6) return tf.relu6(x);
  const isAbove = tf.cast(tf.greaterEqual(x, threshold), "float32");
  const above = threshold === 0 ? tf.relu(x) : tf.mul(x, isAbove);
  const capped = ceiling === Infinity ? above : tf.minimum(above, ceiling);
  return slope === 0 ? capped : tf.add(capped, tf.mul(tf.minimum(tf.sub(x, threshold), 0), slope));
}

function spread(tf: Tf, values: readonly number[]): Tensor {
  return values.length === 1 ? tf.scalar(values[0] ?? 0) : tf.tensor1d([...values]);
}

function refuseSettings(layer: Layer, keys: readonly string[]): void {
  const key = keys.find((one) => booleanIn(layer, one, false));
  if (key !== undefined) throw new BadInput(`${titleOf(layer)}: verify cannot run it with ${key}=True`);
}
