import type { Tensor4D } from "@tensorflow/tfjs-core";
import type { Layer, Shape } from "../network/model.ts";
import { booleanIn, refuseChannelsFirst } from "../network/settings.ts";
import { first, type LayerKind, type Tensor, type Tf } from "./layer-kind.ts";
import { pictureOf, poolOf, slide } from "./windows.ts";

export const pools: Readonly<Record<string, LayerKind>> = {
  MaxPooling2D: pool((tf, x, layer) => {
    const { size, strides, padding } = poolOf(layer);
    return tf.maxPool(x, [...size], [...strides], padding);
  }),
  AveragePooling2D: pool((tf, x, layer) => {
    const { size, strides, padding } = poolOf(layer);
    return tf.avgPool(x, [...size], [...strides], padding);
  }),
  GlobalAveragePooling2D: globalPool((tf, x, keep) => tf.mean(x, [1, 2], keep)),
  GlobalMaxPooling2D: globalPool((tf, x, keep) => tf.max(x, [1, 2], keep)),
};

function pool(run: (tf: Tf, x: Tensor4D, layer: Layer) => Tensor): LayerKind {
  return {
    shape: (inputs, layer) => [
      ...slide(first(inputs), poolOf(layer), layer),
      pictureOf(first(inputs), layer)[2],
    ],
    run: (tf, inputs, layer) => run(tf, first(inputs) as Tensor4D, layer),
  };
}

function globalPool(run: (tf: Tf, x: Tensor, keepDimensions: boolean) => Tensor): LayerKind {
  return {
    shape(inputs, layer): Shape {
      refuseChannelsFirst(layer);
      const channels = pictureOf(first(inputs), layer)[2];
      return booleanIn(layer, "keepdims", false) ? [1, 1, channels] : [channels];
    },
    run: (tf, inputs, layer) => run(tf, first(inputs), booleanIn(layer, "keepdims", false)),
  };
}
