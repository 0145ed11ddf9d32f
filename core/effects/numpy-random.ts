import { NONE, unknown } from "../values/make.ts";
import { unknownPixels } from "../values/pixels.ts";
import type { ImageValue, Value } from "../values/value.ts";
import { type Dimensions, dimensionsOf, dimensionsOfArguments } from "./dimensions.ts";
import { type Effect, effect } from "./effect.ts";
import { elementsOf } from "./elements.ts";
import type { EffectTable } from "./library.ts";
import type { Machine } from "./machine.ts";
import { each } from "./named.ts";
import { toArray } from "./to-array.ts";

/** Noise in the shape of pictures is a picture of which nothing is known: dividing it by 255 proves nothing. */
function noise(
  machine: Machine,
  { rank, channels, isPicture }: Dimensions,
  container: ImageValue["container"] = "numpy",
): Value {
  if (!isPicture) return unknown("a random number");
  return machine.images.make(unknownPixels("random numbers, no picture"), { container, rank, channels });
}

/** `np.random.randint(0, 255, size=(1, 224, 224, 3))` */
function noiseOfSize(parameters: string): Effect {
  return effect(parameters, (call) => noise(call.machine, dimensionsOf(call.machine, call.arg("size"))));
}

/** `tf.random.uniform((1, 224, 224, 3))` */
const noiseTensor = effect("shape", (call) =>
  noise(call.machine, dimensionsOf(call.machine, call.arg("shape")), "tensor"),
);

/** `np.random.rand(1, 224, 224, 3)` */
const noiseOfAxes = effect("", (call) =>
  noise(
    call.machine,
    dimensionsOfArguments(
      call.machine,
      call.all.map(({ value }) => value),
    ),
  ),
);

/** `np.random.permutation(x)`: the same images in another order; of a number, some indices. */
const permutation = effect("x axis", (call) => {
  const given = call.arg("x");
  if (!given || given.kind === "constant") return unknown("random indices");
  const array = toArray(call.machine, given);
  return array.kind === "image" ? call.machine.images.map(array, (pixels) => pixels) : array;
});

const choice = effect("a size replace p", (call) => {
  const elements = elementsOf(call.machine, call.arg("a"));
  return elements && elements.length > 0
    ? call.machine.either(elements, "a random choice")
    : unknown("a random choice");
});

export const numpyRandom: EffectTable = {
  effects: {
    "numpy.random.rand": noiseOfAxes,
    "numpy.random.randn": noiseOfAxes,
    ...each(
      "numpy.random.random numpy.random.random_sample numpy.random.standard_normal",
      noiseOfSize("size"),
    ),
    ...each("numpy.random.uniform numpy.random.normal", noiseOfSize("low high size")),
    ...each("numpy.random.randint numpy.random.random_integers", noiseOfSize("low high size dtype")),
    ...each(
      "tensorflow.random.uniform tensorflow.random.normal tensorflow.random.truncated_normal " +
        "tensorflow.random_uniform tensorflow.random_normal tensorflow.truncated_normal",
      noiseTensor,
    ),
    "numpy.random.permutation": permutation,
    "numpy.random.choice": choice,
    ...each(
      "numpy.random.shuffle numpy.random.seed",
      effect("x", () => NONE),
    ),
  },
};
