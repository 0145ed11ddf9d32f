import { constantNumber, isNone, unknown } from "../values/make.ts";
import { swapChannels, unknownPixels } from "../values/pixels.ts";
import type { ImageValue, Value } from "../values/value.ts";
import { numbersOf } from "./alternatives.ts";
import { axesOf, isChannelAxis, rankAdded, touchesChannels } from "./axes.ts";
import { callStep } from "./call-step.ts";
import { type Dimensions, dimensionsOf, dimensionsOfArguments } from "./dimensions.ts";
import type { EffectCall } from "./effect.ts";
import { greyToColour } from "./grey.ts";
import { type ImageRun, keep, losing } from "./image-effect.ts";
import type { EffectTable } from "./library.ts";
import { each } from "./named.ts";
import { shapeFunction, shapeMethod } from "./numpy-effect.ts";

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

/** `np.transpose`, `np.moveaxis` and the like: pixels stay what they are wherever their channels stand. */
const permute: ImageRun = (image, { machine }) => machine.images.view(image, {});

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

/** `np.repeat(grey, 3, axis=-1)`, `np.repeat(x, 2, axis=0)` */
const repeat: ImageRun = (image, call, operand) => {
  const axes = axesOf(call.machine, call.arg("axis"));
  if (axes === "all") return flatten(image, call, operand);
  const isChannels = touchesChannels(image, axes);
  if (isChannels === false && !addsChannels(image, axes)) return keep(image, call, operand);
  return spread(image, call, operand, constantNumber(call.arg("repeats")));
};

/** `np.tile(x, reps)`: counted from the last axis. */
const tile: ImageRun = (image, call, operand) => {
  const reps = numbersOf(call.machine, call.arg("reps")) ?? lastOf(call);
  const rank = image.rank === undefined ? undefined : Math.max(image.rank, reps?.length ?? 0);
  const last = reps?.at(-1);
  if (last === 1 || image.rank === undefined || (reps && reps.length < 3 && image.rank > 3)) {
    return call.machine.images.map(image, (pixels) => pixels, { rank });
  }
  return spread(image, call, operand, last);
};

/** The last number of a shape of which not all is known: `np.tile(x, (n, 1, 1, 1))`. */
function lastOf({ machine, arg }: EffectCall): readonly number[] | undefined {
  const reps = arg("reps");
  const { rank } = dimensionsOf(machine, reps);
  const last = reps?.kind === "tuple" && !reps.rest ? constantNumber(reps.items.at(-1)) : undefined;
  return rank === undefined || last === undefined ? undefined : [...Array<number>(rank - 1).fill(0), last];
}

/** Several times the same channel: three of them make a grey picture. */
function spread(
  image: ImageValue,
  call: EffectCall,
  operand: Parameters<ImageRun>[2],
  times: number | undefined,
): Value {
  if (image.channels === 1 && times === 3) return greyToColour(image, call);
  return call.machine.images.map(image, losing("channels are repeated", call, operand), {
    channels: undefined,
  });
}

/** Whether the last axis of a grey picture is meant, which becomes that of the channels only now. */
function addsChannels(image: ImageValue, axes: readonly number[] | undefined): boolean {
  return image.channels === 1 && axes !== undefined && axes.some((axis) => axis === -1 || axis === 2);
}

/** `np.broadcast_to(x, shape)`, `np.resize(x, shape)` */
const broadcast: ImageRun = (image, { machine, arg }) => {
  const { rank, channels } = dimensionsOf(machine, arg("shape"));
  if (image.channels === 1 && channels === 3) {
    return machine.images.map(image, (pixels) => unknownPixels("a grey picture three times", pixels), {
      rank,
      channels,
    });
  }
  return machine.images.map(image, (pixels) => pixels, { rank });
};

/** `np.take(x, indices, axis)`: some images of a batch; along the channels it picks colours. */
const take: ImageRun = (image, call, operand) => {
  const axis = call.arg("axis");
  const isChannels = !axis || isNone(axis) ? true : touchesChannels(image, axesOf(call.machine, axis));
  if (isChannels === false) return keep(image, call, operand);
  const indices = numbersOf(call.machine, call.arg("indices"))?.join();
  if (isChannels && indices === "2,1,0") return flipped(image, call, operand, true);
  return call.machine.images.map(image, losing("some channels are picked out of the image", call, operand));
};

/** `np.atleast_3d` and the like: how many axes there are now depends on how many there were. */
const atLeast: ImageRun = (image, { machine, path }) => {
  const least = Number(/\d/.exec(path)?.[0] ?? 0);
  return machine.images.view(image, {
    rank: image.rank === undefined ? undefined : Math.max(image.rank, least),
  });
};

export const numpyAxes: EffectTable = {
  effects: {
    "numpy.expand_dims": shapeFunction("a axis", expandDims),
    "numpy.squeeze": shapeFunction("a axis", squeeze),
    "numpy.reshape": shapeFunction("a newshape order shape", reshape),
    "numpy.ravel": shapeFunction("a order", ravel),
    "numpy.resize": shapeFunction("a shape", broadcast),
    "numpy.broadcast_to": shapeFunction("a shape subok", broadcast),
    "numpy.transpose": shapeFunction("a axes", permute),
    "numpy.moveaxis": shapeFunction("a source destination", permute),
    "numpy.rollaxis": shapeFunction("a axis start", permute),
    "numpy.swapaxes": shapeFunction("a axis1 axis2", permute),
    "numpy.rot90": shapeFunction("m k axes", keep),
    "numpy.roll": shapeFunction("a shift axis", keep),
    "numpy.pad": shapeFunction("array pad_width mode", keep),
    "numpy.flip": shapeFunction("m axis", flip),
    "numpy.fliplr": shapeFunction("m", flipAlong(1)),
    "numpy.flipud": shapeFunction("m", flipAlong(0)),
    "numpy.repeat": shapeFunction("a repeats axis", repeat),
    "numpy.tile": shapeFunction("A reps", tile),
    "numpy.take": shapeFunction("a indices axis", take),
    "numpy.delete": shapeFunction("arr obj axis", keep),
    ...each("numpy.atleast_1d numpy.atleast_2d numpy.atleast_3d", shapeFunction("a", atLeast)),
    "numpy.ndarray.reshape": shapeMethod("", reshapeMethod),
    "numpy.ndarray.squeeze": shapeMethod("axis", squeeze),
    "numpy.ndarray.flatten": shapeMethod("order", flatten),
    "numpy.ndarray.ravel": shapeMethod("order", ravel),
    "numpy.ndarray.transpose": shapeMethod("", permute),
    "numpy.ndarray.swapaxes": shapeMethod("axis1 axis2", permute),
    "numpy.ndarray.repeat": shapeMethod("repeats axis", repeat),
    "numpy.ndarray.take": shapeMethod("indices axis", take),
  },
  attributes: {
    "numpy.ndarray.T": (receiver) => receiver,
    "numpy.ndarray.flat": (receiver, machine) =>
      receiver.kind === "image"
        ? machine.images.view(receiver, { rank: 1 })
        : unknown("the items of an array"),
  },
};
