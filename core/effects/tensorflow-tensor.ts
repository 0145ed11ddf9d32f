import { NONE, number, text, unknown } from "../values/make.ts";
import type { Value } from "../values/value.ts";
import { castPixels } from "./cast.ts";
import { dtypeOf } from "./dtype-of.ts";
import { effect } from "./effect.ts";
import type { EffectTable } from "./library.ts";
import type { Machine } from "./machine.ts";
import { each, under } from "./named.ts";
import { tensorEffect, tensorOf } from "./tensor-effect.ts";
import { shapeOf } from "./tensor-shape.ts";

function dtypeName(receiver: Value, machine: Machine): Value {
  const unclear = unknown("the type of a tensor");
  if (receiver.kind !== "image") return unclear;
  const [only, ...more] = machine.images.read(receiver);
  if (!only || more.length > 0) return unclear;
  return { uint8: text("uint8"), float: text("float32"), integer: unclear, unknown: unclear }[
    only.content.dtype
  ];
}

const asNumpy = tensorEffect("x", (image, call) =>
  tensorOf(call, image, (pixels) => pixels, {
    container: image.container === "symbolic" ? "symbolic" : "numpy",
  }),
);

/** Methods and attributes of tensors, eager and symbolic. */
export const tensorflowTensor: EffectTable = {
  effects: {
    // `x.get_shape().as_list()`: shapes are tuples here.
    "builtins.tuple.as_list": effect("", ({ receiver }) => receiver ?? NONE),
    ...under("tensorflow.Tensor", {
      ...each("numpy eval __array__", asNumpy),
      ...each(
        "set_shape assign",
        effect("shape", () => NONE),
      ),
      get_shape: effect("", ({ receiver }) => shapeOf(receiver ?? NONE)),
      astype: tensorEffect("dtype", (image, call) =>
        tensorOf(call, image, (pixels) => castPixels(pixels, dtypeOf(call.arg("dtype")))),
      ),
    }),
  },
  attributes: {
    "tensorflow.Tensor.shape": shapeOf,
    "tensorflow.Tensor.dtype": dtypeName,
    "tensorflow.Tensor.ndim": (receiver) =>
      receiver.kind === "image" && receiver.rank !== undefined
        ? number(receiver.rank, true)
        : unknown("a rank"),
    "tensorflow.Tensor.name": () => unknown("the name of a tensor"),
  },
  bases: { "keras.KerasTensor": "tensorflow.Tensor", "tensorflow.Variable": "tensorflow.Tensor" },
};
