import { constantNumber, isNone, number, unknown } from "../values/make.ts";
import { swapChannels } from "../values/pixels.ts";
import type { ImageValue, Value } from "../values/value.ts";
import { numbersOf } from "./alternatives.ts";
import {
  axesOf,
  exchangedOrder,
  isChannelAxis,
  layoutAfter,
  movedOrder,
  rankAdded,
  touchesChannels,
} from "./axes.ts";
import { callStep } from "./call-step.ts";
import { type Dimensions, dimensionsOf, dimensionsOfArguments } from "./dimensions.ts";
import type { EffectCall } from "./effect.ts";
import { type ImageRun, keep, losing } from "./image-effect.ts";
import type { EffectTable } from "./library.ts";
import { each } from "./named.ts";
import { shapeFunction, shapeMethod } from "./numpy-effect.ts";
import { numpyRepeat } from "./numpy-repeat.ts";

/** `np.expand_dims(x, axis)`: the same array with one axis more for each axis named. */
const expandDims: ImageRun = (image, { machine, arg }) => {
  const axes = axesOf(machine, arg("axis"));
  const rank = axes === undefined || axes === "all" ? rankAdded(image, 1) : rankAdded(image, axes.length);
  return machine.images.view(image, { rank });
};

/** `np.squeeze(x, axis)`: without an axis it is not known which axes are of length one. */
const squeeze: ImageRun = (image, { machine, arg }) => {
  const axes = axesOf(machine, arg("axis"));
  const rank = axes === undefined || axes === "all" ? undefined : rankAdded(image, -axes.length);
  return machine.images.view(image, { rank });
};

/** `np.reshape(x, shape)` */
const reshape: ImageRun = (image, call) =>
  reshaped(image, call, dimensionsOf(call.machine, call.arg("newshape") ?? call.arg("shape")));

/** `x.reshape(1, 224, 224, 3)` */
const reshapeMethod: ImageRun = (image, call) => {
  const keyword = call.all.find(({ name }) => name === "shape" || name === "newshape");
  const positional = call.all.flatMap(({ name, value }) => (name === undefined ? [value] : []));
  return reshaped(image, call, dimensionsOfArguments(call.machine, keyword ? [keyword.value] : positional));
};

/** Pixels stay what they are, unless three channels are told to be one: that tears them apart. */
function reshaped(image: ImageValue, call: EffectCall, { rank, channels }: Dimensions): Value {
  if (image.channels === 3 && channels === 1) {
    return call.machine.images.map(image, losing("the colours are torn apart by a reshape", call), {
      rank,
      channels,
    });
  }
  return call.machine.images.view(image, {
    rank,
    channels: channels ?? (rank === image.rank ? image.channels : undefined),
  });
}

const flatten: ImageRun = (image, { machine }) => machine.images.map(image, (pixels) => pixels, { rank: 1 });
const ravel: ImageRun = (image, { machine }) => machine.images.view(image, { rank: 1 });

/** `np.transpose(x, (2, 0, 1))`: pixels stay what they are wherever their channels stand. */
const transpose: ImageRun = (image, call) => {
  const given = call.receiver ? call.all.map(({ value }) => value) : [call.arg("axes")];
  const [first] = given;
  if (!first || isNone(first)) return reordered(image, call, "reversed");
  if (given.length === 1) return reordered(image, call, numbersOf(call.machine, first));
  const axes = given.map(constantNumber).filter((axis) => axis !== undefined);
  return reordered(image, call, axes.length === given.length ? axes : undefined);
};

function reordered(
  image: ImageValue,
  { machine }: EffectCall,
  order: Parameters<typeof layoutAfter>[1],
): Value {
  return machine.images.view(image, { layout: layoutAfter(image, order) });
}

/** `np.moveaxis(x, -1, 0)`, `np.swapaxes(x, 0, 2)`: an order that two numbers tell. */
function reordering(
  [a, b]: readonly [string, string],
  orderOf: (rank: number, a: number, b: number) => readonly number[],
): ImageRun {
  return (image, call) => {
    const [from, to] = [constantNumber(call.arg(a)), constantNumber(call.arg(b) ?? number(0))];
    const isKnown = image.rank !== undefined && from !== undefined && to !== undefined;
    return reordered(image, call, isKnown ? orderOf(image.rank, from, to) : undefined);
  };
}

/** `np.rollaxis(x, axis, start)` moves an axis to stand before the one that was at `start`. */
const rolledOrder = (rank: number, axis: number, start: number): readonly number[] =>
  movedOrder(rank, axis, start > (axis < 0 ? axis + rank : axis) ? start - 1 : start);

/** `np.flip(x, axis)`: along the channels it swaps red and blue. */
const flip: ImageRun = (image, call, operand) =>
  flipped(image, call, operand, touchesChannels(image, axesOf(call.machine, call.arg("axis"))));

function flipped(
  image: ImageValue,
  call: EffectCall,
  operand: Parameters<ImageRun>[2],
  isSwap: boolean | undefined,
): Value {
  if (isSwap === false || image.channels === 1) return keep(image, call, operand);
  if (isSwap === undefined) {
    return call.machine.images.map(
      image,
      losing("flipped along an axis that may be that of the channels", call, operand),
    );
  }
  const step = callStep(call, "swap", operand);
  return call.machine.images.map(image, (pixels) => swapChannels(pixels, step));
}

/** `np.fliplr` and `np.flipud` turn the second and the first axis. */
function flipAlong(axis: number): ImageRun {
  return (image, call, operand) => flipped(image, call, operand, isChannelAxis(image, axis));
}

/** `np.take(x, indices, axis)`: some images of a batch; along the channels it picks colours. */
const take: ImageRun = (image, call, operand) => {
  const axis = call.arg("axis");
  const isChannels = !axis || isNone(axis) ? true : touchesChannels(image, axesOf(call.machine, axis));
  if (isChannels === false) return keep(image, call, operand);
  const indices = numbersOf(call.machine, call.arg("indices"))?.join();
  if (isChannels && indices === "2,1,0") return flipped(image, call, operand, true);
  return call.machine.images.map(image, losing("some channels are picked out of the image", call, operand));
};

/** What moves pixels along axes, unless these are that of the channels: `np.roll(x, 1, axis=-1)`. */
const along =
  (parameter: string, reason: string): ImageRun =>
  (image, call, operand) => {
    const isChannels = touchesChannels(image, axesOf(call.machine, call.arg(parameter)));
    return isChannels === false
      ? keep(image, call, operand)
      : call.machine.images.map(image, losing(reason, call, operand));
  };

/** `np.rot90(x)` turns the first two axes. */
const rotate: ImageRun = (image, call, operand) =>
  call.arg("axes")
    ? along("axes", "rotated along the channels")(image, call, operand)
    : keep(image, call, operand);

/** `np.atleast_3d` and the like: how many axes there are now depends on how many there were. */
const atLeast: ImageRun = (image, { machine, path }) => {
  const least = Number(/\d/.exec(path)?.[0] ?? 0);
  return machine.images.view(image, {
    rank: image.rank === undefined ? undefined : Math.max(image.rank, least),
  });
};

export const numpyAxes: EffectTable = {
  effects: {
    ...numpyRepeat,
    "numpy.expand_dims": shapeFunction("a axis", expandDims),
    "numpy.squeeze": shapeFunction("a axis", squeeze),
    "numpy.reshape": shapeFunction("a newshape order shape", reshape),
    "numpy.ravel": shapeFunction("a order", ravel),
    "numpy.transpose": shapeFunction("a axes", transpose),
    "numpy.moveaxis": shapeFunction(
      "a source destination",
      reordering(["source", "destination"], movedOrder),
    ),
    "numpy.rollaxis": shapeFunction("a axis start", reordering(["axis", "start"], rolledOrder)),
    "numpy.swapaxes": shapeFunction("a axis1 axis2", reordering(["axis1", "axis2"], exchangedOrder)),
    "numpy.rot90": shapeFunction("m k axes", rotate),
    "numpy.roll": shapeFunction("a shift axis", along("axis", "rolled along the channels")),
    "numpy.pad": shapeFunction("array pad_width mode", keep),
    "numpy.flip": shapeFunction("m axis", flip),
    "numpy.fliplr": shapeFunction("m", flipAlong(1)),
    "numpy.flipud": shapeFunction("m", flipAlong(0)),
    "numpy.take": shapeFunction("a indices axis", take),
    "numpy.delete": shapeFunction("arr obj axis", along("axis", "channels are taken away")),
    ...each("numpy.atleast_1d numpy.atleast_2d numpy.atleast_3d", shapeFunction("a", atLeast)),
    "numpy.ndarray.reshape": shapeMethod("", reshapeMethod),
    "numpy.ndarray.squeeze": shapeMethod("axis", squeeze),
    "numpy.ndarray.flatten": shapeMethod("order", flatten),
    "numpy.ndarray.ravel": shapeMethod("order", ravel),
    "numpy.ndarray.transpose": shapeMethod("axes", transpose),
    "numpy.ndarray.swapaxes": shapeMethod("axis1 axis2", reordering(["axis1", "axis2"], exchangedOrder)),
    "numpy.ndarray.take": shapeMethod("indices axis", take),
  },
  attributes: {
    "numpy.ndarray.T": (receiver, machine) =>
      receiver.kind === "image"
        ? machine.images.view(receiver, { layout: layoutAfter(receiver, "reversed") })
        : receiver,
    "numpy.ndarray.flat": (receiver, machine) =>
      receiver.kind === "image"
        ? machine.images.view(receiver, { rank: 1 })
        : unknown("the items of an array"),
  },
};
