import type { Tensor4D } from "@tensorflow/tfjs-core";
import { BadInput } from "../bad-input.ts";
import type { Layer, Shape } from "../network/model.ts";
import {
  countIn,
  numbersIn,
  pairIn,
  refuseChannelsFirst,
  type Side,
  sidesIn,
  textIn,
  titleOf,
  wrong,
} from "../network/settings.ts";
import { first, type LayerKind } from "./layer-kind.ts";
import { pictureOf, tell } from "./windows.ts";

/** Layers that move numbers about and compute nothing. */
export const shapes: Readonly<Record<string, LayerKind>> = {
  ZeroPadding2D: {
    shape(inputs, layer) {
      refuseChannelsFirst(layer);
      const [height, width, channels] = pictureOf(first(inputs), layer);
      const [[top, bottom], [left, right]] = paddingOf(layer, height, width);
      return [height + top + bottom, width + left + right, channels];
    },
    run(tf, inputs, layer) {
      const [, height = 1, width = 1] = first(inputs).shape;
      const [vertical, horizontal] = paddingOf(layer, height, width);
      return tf.pad(first(inputs), [[0, 0], [...vertical], [...horizontal], [0, 0]]);
    },
  },
  Cropping2D: {
    shape(inputs, layer) {
      refuseChannelsFirst(layer);
      const [height, width, channels] = pictureOf(first(inputs), layer);
      const [[top, bottom], [left, right]] = sidesIn(layer, "cropping");
      const cropped = [height - top - bottom, width - left - right, channels];
      if (cropped.every((length) => length > 0)) return cropped;
      throw new BadInput(`${titleOf(layer)} crops all of a picture of ${tell(first(inputs))}`);
    },
    run(tf, inputs, layer) {
      const x = first(inputs);
      const [[top, bottom], [left, right]] = sidesIn(layer, "cropping");
      const [batch = 1, height = 1, width = 1, channels = 1] = x.shape;
      return tf.slice(x, [0, top, left, 0], [batch, height - top - bottom, width - left - right, channels]);
    },
  },
  UpSampling2D: {
    shape(inputs, layer) {
      refuseChannelsFirst(layer);
      const [height, width, channels] = pictureOf(first(inputs), layer);
      const [down, right] = pairIn(layer, "size", 2);
      return [height * down, width * right, channels];
    },
    run(tf, inputs, layer) {
      const x = first(inputs) as Tensor4D;
      const [down, right] = pairIn(layer, "size", 2);
      const size: [number, number] = [x.shape[1] * down, x.shape[2] * right];
      const interpolation = textIn(layer, "interpolation", "nearest");
      if (interpolation === "nearest") return tf.image.resizeNearestNeighbor(x, size);
      if (interpolation === "bilinear") return tf.image.resizeBilinear(x, size, false, true);
      throw new BadInput(`${titleOf(layer)}: verify cannot interpolate by '${interpolation}'`);
    },
  },
  Reshape: {
    shape: (inputs, layer) => reshaped(first(inputs), layer),
    run: (tf, inputs, layer) =>
      tf.reshape(first(inputs), [
        first(inputs).shape[0] ?? 1,
        ...reshaped(first(inputs).shape.slice(1), layer),
      ]),
  },
  Flatten: {
    shape(inputs, layer) {
      refuseChannelsFirst(layer);
      return [countOf(first(inputs))];
    },
    run: (tf, inputs) => tf.reshape(first(inputs), [first(inputs).shape[0] ?? 1, -1]),
  },
  Permute: {
    shape: (inputs, layer) =>
      permutation(layer, first(inputs).length).map((axis) => first(inputs)[axis - 1] ?? 1),
    run: (tf, inputs, layer) =>
      tf.transpose(first(inputs), [0, ...permutation(layer, first(inputs).rank - 1)]),
  },
  RepeatVector: {
    shape: (inputs, layer) => [countIn(layer, "n"), ...first(inputs)],
    run: (tf, inputs, layer) => tf.tile(tf.expandDims(first(inputs), 1), [1, countIn(layer, "n"), 1]),
  },
};

function countOf(shape: Shape): number {
  return shape.reduce((product, length) => product * length, 1);
}

/** The sides' widths; the networks of keras.applications choose some by their input's size, which `correct_pad` stands for. */
function paddingOf(layer: Layer, height: number, width: number): readonly [Side, Side] {
  const kernel = numbersIn(layer, "correct_pad")?.[0];
  if (kernel === undefined) return sidesIn(layer, "padding");
  const half = Math.floor(kernel / 2);
  const side = (length: number): Side => [half - (1 - (length % 2)), half];
  return [side(height), side(width)];
}

/** `target_shape=(-1, 8)`: -1 stands for what is left. */
function reshaped(input: Shape, layer: Layer): Shape {
  const target = numbersIn(layer, "target_shape") ?? [];
  const known = countOf(target.filter((length) => length !== -1));
  const shape = target.map((length) => (length === -1 ? countOf(input) / known : length));
  if (shape.every((length) => Number.isInteger(length) && length > 0) && countOf(shape) === countOf(input))
    return shape;
  throw new BadInput(`${titleOf(layer)} cannot make ${tell(target)} of ${tell(input)}`);
}

function permutation(layer: Layer, rank: number): readonly number[] {
  const axes = numbersIn(layer, "dims") ?? [];
  const isWhole = axes.length === rank && axes.every((_, index) => axes.includes(index + 1));
  if (isWhole) return axes;
  throw wrong(layer, "dims", `the axes 1 to ${rank}, each once`);
}
