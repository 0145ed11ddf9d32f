import { NONE, text, unknown } from "../values/make.ts";
import { type Effects, effect } from "./effect.ts";
import type { EffectTable } from "./library.ts";
import { each, under } from "./named.ts";
import { arithmeticEffect } from "./tensor-arithmetic.ts";
import { keeping, losing, tensorEffect, tensorOf, toTensor } from "./tensor-effect.ts";
import { joining } from "./tensor-join.ts";
import { shapeOf } from "./tensor-shape.ts";
import {
  arithmeticEffects,
  castEffect,
  clipEffect,
  expandEffect,
  reshapeEffect,
  reverseEffect,
  squeezeEffect,
  statistic,
  takingApart,
} from "./tensorflow.ts";
import { resizeEffect } from "./tensorflow-image.ts";

const toNumpy = tensorEffect("x", (image, call) =>
  tensorOf(call, image, (pixels) => pixels, {
    container: image.container === "symbolic" ? "symbolic" : "numpy",
  }),
);

const shape = effect("x", ({ machine, arg }) => shapeOf(toTensor(machine, arg("x") ?? NONE)));

const SHARED: Effects = {
  expand_dims: expandEffect("x axis"),
  squeeze: squeezeEffect("x axis"),
  reshape: reshapeEffect("x shape"),
  cast: castEffect("x dtype"),
  clip: clipEffect("x x_min x_max"),
  stack: joining("x axis", 1),
  concatenate: joining("x axis", 0),
  ...each("shape int_shape", shape),
  ...each("stop_gradient identity repeat tile repeat_elements", keeping("x")),
  ...each("mean max min sum std var argmax argmin", statistic),
  ...each(
    "sqrt exp log square abs sigmoid tanh relu softmax round sign where",
    losing("x", "a function that is not affine"),
  ),
};

const BACKEND: Effects = {
  cast_to_floatx: keeping("x", undefined, "float"),
  ...each("variable constant", castEffect("value dtype")),
  ...each("permute_dimensions spatial_2d_padding", keeping("x")),
  reverse: reverseEffect("x axis"),
  bias_add: arithmeticEffect("+", "x bias"),
  resize_images: keeping("x", undefined, "float"),
  ...each("eval get_value", toNumpy),
  image_data_format: effect("", () => text("channels_last")),
  ...each(
    "image_dim_ordering",
    effect("", () => text("tf")),
  ),
  learning_phase: effect("", () => ({ kind: "constant", value: 0, isInteger: true })),
  floatx: effect("", () => text("float32")),
  backend: effect("", () => text("tensorflow")),
  epsilon: effect("", () => ({ kind: "constant", value: 1e-7 })),
  ...each(
    "clear_session set_image_data_format set_image_dim_ordering set_floatx set_session set_learning_phase set_value",
    effect("", () => NONE),
  ),
  ...each(
    "get_session gradients",
    effect("", () => unknown("the state of the backend")),
  ),
};

const OPS: Effects = {
  ...arithmeticEffects,
  flip: reverseEffect("x axis"),
  transpose: keeping("x axes"),
  convert_to_tensor: castEffect("x dtype"),
  convert_to_numpy: toNumpy,
  split: takingApart("x indices_or_sections axis", 0),
  unstack: takingApart("x num axis", -1),
};

const OPS_IMAGE: Effects = {
  resize: resizeEffect("images size interpolation", "interpolation"),
  ...each("crop_images pad_images affine_transform", keeping("images")),
};

/** `keras.backend` and `keras.ops`: arithmetic on tensors in Keras's own names. */
export const kerasImagesBackend: EffectTable = {
  effects: {
    ...under(["keras.backend", "keras.ops"], SHARED),
    ...under("keras.backend", BACKEND),
    ...under(["keras.ops", "keras.ops.numpy"], OPS),
    ...under("keras.ops.image", OPS_IMAGE),
    ...each(
      "keras.config.set_image_data_format keras.config.set_floatx keras.mixed_precision.set_global_policy",
      effect("", () => NONE),
    ),
    "keras.config.image_data_format": effect("", () => text("channels_last")),
  },
};
