import { constantNumber } from "../values/make.ts";
import { unknownPixels } from "../values/pixels.ts";
import type { ImageValue, Value } from "../values/value.ts";
import { numbersOf } from "./alternatives.ts";
import { axesOf, touchesChannels } from "./axes.ts";
import { dimensionsOf } from "./dimensions.ts";
import type { EffectCall, Effects } from "./effect.ts";
import { greyToColour } from "./grey.ts";
import { type ImageRun, keep, losing } from "./image-effect.ts";
import { shapeFunction, shapeMethod } from "./numpy-effect.ts";

/** `np.repeat(grey, 3, axis=-1)`, `np.repeat(x, 2, axis=0)` */
const repeat: ImageRun = (image, call, operand) => {
  const axes = axesOf(call.machine, call.arg("axis"));
  if (axes === "all") return call.machine.images.map(image, (pixels) => pixels, { rank: 1 });
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

/** What writes the same pixels several times. */
export const numpyRepeat: Effects = {
  "numpy.repeat": shapeFunction("a repeats axis", repeat),
  "numpy.tile": shapeFunction("A reps", tile),
  "numpy.resize": shapeFunction("a shape", broadcast),
  "numpy.broadcast_to": shapeFunction("a shape subok", broadcast),
  "numpy.ndarray.repeat": shapeMethod("repeats axis", repeat),
};
