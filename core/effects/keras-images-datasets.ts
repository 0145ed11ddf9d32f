import { unknown } from "../values/make.ts";
import type { Value } from "../values/value.ts";
import { type Effect, effect } from "./effect.ts";
import type { EffectTable } from "./library.ts";
import { loadImage } from "./load.ts";

/** `(x_train, y_train), (x_test, y_test) = cifar10.load_data()`: arrays of bytes. */
function pictures(isGrey: boolean): Effect {
  return effect("", (call) => {
    const shape = isGrey ? { rank: 3, channels: 1 } : { rank: 4, channels: 3 };
    const part = (): Value => ({
      kind: "tuple",
      items: [loadImage(call, { isGrey, shape: { container: "numpy", ...shape } }), unknown("labels")],
    });
    return { kind: "tuple", items: [part(), part()] };
  });
}

/** The datasets that come with Keras, as far as they are pictures. */
export const kerasImagesDatasets: EffectTable = {
  effects: {
    "keras.datasets.cifar10.load_data": pictures(false),
    "keras.datasets.cifar100.load_data": pictures(false),
    "keras.datasets.mnist.load_data": pictures(true),
    "keras.datasets.fashion_mnist.load_data": pictures(true),
  },
};
