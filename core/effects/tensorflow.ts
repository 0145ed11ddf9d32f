import { boolean, isNone, NONE, number, unknown } from "../values/make.ts";
import { swapChannels, unknownPixels } from "../values/pixels.ts";
import type { Value } from "../values/value.ts";
import { lengthOf, numbersOf } from "./alternatives.ts";
import { callOfArgument } from "./argument-call.ts";
import { isChannelAxis, layoutAfter, touchesChannels } from "./axes.ts";
import { blankImage } from "./blank.ts";
import { callStep } from "./call-step.ts";
import { castPixels } from "./cast.ts";
import { clipPixels } from "./clip.ts";
import { dimensionsOf } from "./dimensions.ts";
import { dtypeOf } from "./dtype-of.ts";
import { type Effect, type EffectCall, type Effects, effect } from "./effect.ts";
import type { ImageRun } from "./image-effect.ts";
import type { EffectTable } from "./library.ts";
import { splitChannels } from "./merge-channels.ts";
import { each, under } from "./named.ts";
import { arithmeticEffect } from "./tensor-arithmetic.ts";
import { keeping, losing, rankPlus, tensorEffect, tensorOf, toTensor } from "./tensor-effect.ts";
import { joining } from "./tensor-join.ts";
import { shapeOf } from "./tensor-shape.ts";
import { pythonFunction } from "./tensorflow-python-function.ts";

/** `tf.cast(x, dtype)`; a `name` is the name of the parameter that is cast. */
export function castEffect(parameters = "x dtype name"): Effect {
  return tensorEffect(parameters, (image, call, operand) => {
    const given = call.arg("dtype");
    if (!given || isNone(given)) return tensorOf(call, image, (pixels) => pixels);
    const step = callStep(call, "other", operand);
    return tensorOf(call, image, (pixels) => castPixels(pixels, dtypeOf(given), step));
  });
}

/** `tf.reshape(x, shape)`: as many axes as the shape has numbers. */
export function reshapeEffect(parameters = "tensor shape name"): Effect {
  return keeping(parameters, (_, call) => {
    const shape = call.arg("shape");
    const last = shape?.kind === "tuple" ? shape.items.at(-1) : undefined;
    const channels = numbersOf(call.machine, last ?? shape)?.at(-1);
    const rank = lengthOf(call.machine, shape);
    return channels === 1 || channels === 3 ? { rank, channels } : { rank };
  });
}

/** One axis more. */
export function expandEffect(parameters = "input axis name"): Effect {
  return keeping(parameters, (image) => ({ rank: rankPlus(image, 1) }));
}

/** The axes of length one fall away: a batch of one becomes its picture. */
export function squeezeEffect(parameters = "input axis name"): Effect {
  return keeping(parameters, (image) => ({ rank: image.rank === 4 ? 3 : undefined }));
}

/** Reverses along axes: a swap of the channels where the axis is theirs, else a flip of the picture. */
export function reverseEffect(parameters = "tensor axis name"): Effect {
  const run: ImageRun = (image, call, operand) => {
    const isSwap = touchesChannels(image, numbersOf(call.machine, call.arg("axis")));
    if (isSwap === undefined)
      return tensorOf(call, image, (pixels) => unknownPixels("reversed along an unknown axis", pixels));
    if (!isSwap) return tensorOf(call, image, (pixels) => pixels);
    const step = callStep(call, "swap", operand);
    return tensorOf(call, image, (pixels) => swapChannels(pixels, step));
  };
  return tensorEffect(parameters, run);
}

/** `r, g, b = tf.split(x, 3, axis=-1)` and `tf.unstack(x, axis=-1)`; along other axes, parts of the same pixels. */
export function takingApart(parameters: string, by: number): Effect {
  return tensorEffect(parameters, (image, call) => {
    const axis = numbersOf(call.machine, call.arg("axis"))?.[0] ?? 0;
    const rank = rankPlus(image, by);
    if (isChannelAxis(image, axis) === true && image.channels !== 1) {
      return call.machine.lists.make(splitChannels(call.machine, image, rank));
    }
    return call.machine.lists.make(
      [],
      tensorOf(call, image, (pixels) => pixels, { rank }),
    );
  });
}

/** `tf.gather(x, [2, 1, 0], axis=-1)` swaps the channels; along the first axis it picks images of a batch. */
const gather = tensorEffect("params indices validate_indices axis", (image, call, operand) => {
  const axis = numbersOf(call.machine, call.arg("axis"))?.[0] ?? 0;
  if (isChannelAxis(image, axis) === false) return tensorOf(call, image, (pixels) => pixels);
  const indices = numbersOf(call.machine, call.arg("indices"))?.join();
  if (indices === "0,1,2") return tensorOf(call, image, (pixels) => pixels);
  if (indices !== "2,1,0") return tensorOf(call, image, (pixels) => unknownPixels("channels picked", pixels));
  const step = callStep(call, "swap", operand);
  return tensorOf(call, image, (pixels) => swapChannels(pixels, step));
});

/** Values outside the bounds are cut off. */
export function clipEffect(parameters = "t clip_value_min clip_value_max"): Effect {
  const [, lowest = "", highest = ""] = parameters.split(" ");
  return tensorEffect(parameters, (image, call, operand) => {
    const low = numbersOf(call.machine, call.arg(lowest))?.[0] ?? Infinity;
    const high = numbersOf(call.machine, call.arg(highest))?.[0] ?? -Infinity;
    const step = callStep(call, "other", operand);
    return tensorOf(call, image, (pixels) => clipPixels(pixels, low, high, step));
  });
}

/** Statistics: what comes out depends on the picture, and is no picture. */
export const statistic = tensorEffect("x axis", (image) =>
  image.container === "symbolic"
    ? { kind: "features", arrivals: [] }
    : unknown("a number that depends on the picture"),
);

export const arithmeticEffects: Effects = {
  add: arithmeticEffect("+"),
  subtract: arithmeticEffect("-"),
  multiply: arithmeticEffect("*"),
  ...each("divide truediv true_divide realdiv div divide_no_nan", arithmeticEffect("/")),
  ...each("floordiv floor_divide", arithmeticEffect("//")),
  ...each("floormod mod", arithmeticEffect("%")),
  ...each("pow power", arithmeticEffect("**")),
  scalar_mul: arithmeticEffect("*", "scalar x"),
};

const shape = effect("input", ({ machine, arg }): Value => shapeOf(toTensor(machine, arg("input") ?? NONE)));

/** `tf.zeros([height, width, 3])`: black, what a cutout puts into a picture, where its shape is that of pictures. */
const blank = effect("shape", ({ machine, arg }) => {
  const dimensions = dimensionsOf(machine, arg("shape") ?? arg("dims"));
  return dimensions.isPicture
    ? blankImage(machine, dimensions, "float", "tensor")
    : unknown("a tensor of numbers");
});

/** `tf.cond(pred, lambda: flipped, lambda: image)` */
function either(call: EffectCall): Value {
  const branches = ["true_fn", "false_fn"].flatMap((name) => {
    const callee = call.arg(name);
    return callee ? [call.machine.callWith(callee, [], callOfArgument(call, name))] : [];
  });
  return call.machine.either(branches, "one of the branches of `tf.cond`");
}

const CONVERSIONS = "convert_to_tensor constant Variable as_tensor get_static_value";
const NOT_AFFINE =
  "sqrt exp log square abs sigmoid tanh round floor ceil math.square math.abs math.round where";
const STATISTICS = "reduce_mean reduce_max reduce_min reduce_sum reduce_std argmax argmin norm size rank";

const TENSORS: Effects = {
  ...each("cast dtypes.cast", castEffect()),
  saturate_cast: castEffect("value dtype name"),
  to_float: keeping("x", undefined, "float"),
  ...each(CONVERSIONS, castEffect("value dtype name")),
  ...each("identity stop_gradient ensure_shape pad slice boolean_mask random.shuffle", keeping("input")),
  ...each(
    "tile repeat",
    keeping("input", ({ channels }) => (channels === 1 ? { channels: undefined } : {})),
  ),
  expand_dims: expandEffect(),
  squeeze: squeezeEffect(),
  reshape: reshapeEffect(),
  reverse: reverseEffect(),
  roll: tensorEffect("input shift axis", (image, call) => {
    const isChannels = touchesChannels(image, numbersOf(call.machine, call.arg("axis")));
    return tensorOf(call, image, (pixels) =>
      isChannels === false ? pixels : unknownPixels("rolled along the channels", pixels),
    );
  }),
  transpose: keeping("a perm", (image, call) => {
    const order = call.arg("perm");
    return { layout: layoutAfter(image, order ? numbersOf(call.machine, order) : "reversed") };
  }),
  gather,
  gather_nd: keeping("params indices"),
  ...each("zeros ones fill", blank),
  ...each(
    "zeros_like ones_like",
    tensorEffect("input", ({ rank, channels }, { machine }) =>
      blankImage(machine, { rank, channels }, "float", "tensor"),
    ),
  ),
  cond: effect("pred true_fn false_fn", either),
  clip_by_value: clipEffect(),
  split: takingApart("value num_or_size_splits axis", 0),
  unstack: takingApart("value num axis", -1),
  stack: joining("values axis", 1),
  concat: joining("values axis", 0),
  py_function: pythonFunction("tensor"),
  numpy_function: pythonFunction("numpy"),
  py_func: pythonFunction("numpy"),
  shape,
  ...each(
    `${STATISTICS} math.reduce_mean math.reduce_std math.reduce_max math.reduce_min linalg.norm`,
    statistic,
  ),
  ...each(NOT_AFFINE, losing("x", "a function that is not affine")),
  ...each("map_fn vectorized_map", losing("elems fn", "a function of parts of the picture")),
  ...each(
    "print random.set_seed set_random_seed",
    effect("", () => NONE),
  ),
  executing_eagerly: effect("", () => boolean(true)),
};

/** TensorFlow's own functions on tensors. */
export const tensorflow: EffectTable = {
  effects: {
    ...under(["tensorflow", "tensorflow.math"], arithmeticEffects),
    ...under("tensorflow", TENSORS),
  },
  constants: { "tensorflow.newaxis": NONE, "tensorflow.data.AUTOTUNE": number(-1, true) },
};
