import type { Index } from "../layers/operations.ts";
import type { Layer, Nested, Shape } from "../network/model.ts";
import type { Network } from "../network/network.ts";
import { numbersIn } from "../network/settings.ts";

/** One channel as a sum of those of the picture: times red, times green, times blue, and a number. */
export type Channel = readonly [red: number, green: number, blue: number, offset: number];
export type Channels = readonly Channel[];

const PICTURE: Channels = [
  [1, 0, 0, 0],
  [0, 1, 0, 0],
  [0, 0, 1, 0],
];

/** What leaves a step, channel by channel, where the steps up to it do to every pixel the same. */
export function channelsOf({ steps, input }: Network, step: number): Channels | undefined {
  const told: (Channels | undefined)[] = [];
  for (const [at, { layer, inputs, shape }] of steps.slice(0, step + 1).entries()) {
    const follow = Object.hasOwn(followed, layer.kind) ? followed[layer.kind] : undefined;
    const given = inputs.map((source) =>
      source.kind === "step" ? told[source.step] : numbers(source.value),
    );
    const known = given.filter((one) => one !== undefined);
    const left = at === input ? PICTURE : known.length === given.length ? follow?.(known, layer) : undefined;
    told.push(left?.length === channelsIn(shape) ? left : undefined);
  }
  return told[step];
}

/** `x[..., 0]` has no axis of channels any more. More than a few are no pixels. */
function channelsIn(shape: Shape): number | undefined {
  if (shape.length === 2) return 1;
  const [, , channels = 0, ...others] = shape;
  return channels > 0 && channels <= 4 && others.length === 0 ? channels : undefined;
}

/** A number is one channel, or each channel's, that takes nothing from the picture. */
function numbers(value: Nested): Channels | undefined {
  const all = flat(value);
  return all.length === 1 || all.length === 3 ? all.map(constant) : undefined;
}

type Follow = (inputs: readonly Channels[], layer: Layer) => Channels | undefined;

const same: Follow = ([input]) => input;

/** The layers with which programs prepare pixels, and those that leave them as they are when the network is run. */
const followed: Readonly<Record<string, Follow>> = {
  InputLayer: same,
  Identity: same,
  Resizing: same,
  Cropping2D: same,
  CenterCrop: same,
  RandomFlip: same,
  RandomRotation: same,
  RandomZoom: same,
  RandomTranslation: same,
  RandomContrast: same,
  RandomBrightness: same,
  GaussianNoise: same,
  Dropout: same,
  Rescaling: ([input], layer) => {
    const scaled = scaledBy(input, numbersIn(layer, "scale") ?? [1]);
    return added(scaled, (numbersIn(layer, "offset") ?? [0]).map(constant), 1);
  },
  Normalization: ([input], layer) => {
    const [mean, variance] = [numbersIn(layer, "mean"), numbersIn(layer, "variance")];
    if (mean === undefined || variance === undefined || layer.config.invert === true) return undefined;
    return scaledBy(added(input, mean.map(constant), -1), inverted(variance.map(Math.sqrt)));
  },
  Add: (inputs) => ofTwo(inputs, (a, b) => added(a, b, 1)),
  Subtract: (inputs) => ofTwo(inputs, (a, b) => added(a, b, -1)),
  Multiply: (inputs) => ofTwo(inputs, (a, b) => scaledBy(a, numbersOf(b)) ?? scaledBy(b, numbersOf(a))),
  Divide: (inputs) => ofTwo(inputs, (a, b) => scaledBy(a, inverted(numbersOf(b)))),
  GetItem: ([input], layer) => picked(input, layer.config.index),
  Stack: (inputs, layer) => (isLast(layer) ? inputs.flat() : undefined),
  Concatenate: (inputs, layer) => (isLast(layer) ? inputs.flat() : undefined),
};

function constant(value: number): Channel {
  return [0, 0, 0, value];
}

function ofTwo(
  [a, b, ...others]: readonly Channels[],
  join: (a: Channels, b: Channels) => Channels | undefined,
): Channels | undefined {
  return a === undefined || b === undefined || others.length > 0 ? undefined : join(a, b);
}

function inverted(numbers: readonly number[] | undefined): readonly number[] | undefined {
  return numbers?.map((one) => 1 / one);
}

function numbersOf(channels: Channels | undefined): readonly number[] | undefined {
  const isConstant = channels?.every(([red, green, blue]) => red === 0 && green === 0 && blue === 0);
  return isConstant ? channels?.map(([, , , offset]) => offset) : undefined;
}

function scaledBy(input: Channels | undefined, factors: readonly number[] | undefined): Channels | undefined {
  if (input === undefined || factors === undefined) return undefined;
  return together(input, factors, ([red, green, blue, offset], by) => [
    red * by,
    green * by,
    blue * by,
    offset * by,
  ]);
}

function added(a: Channels | undefined, b: Channels | undefined, sign: number): Channels | undefined {
  if (a === undefined || b === undefined) return undefined;
  return together(a, b, (one, other) => [
    one[0] + sign * other[0],
    one[1] + sign * other[1],
    one[2] + sign * other[2],
    one[3] + sign * other[3],
  ]);
}

/** One for all, or one for each. */
function together<T>(
  a: Channels,
  b: readonly T[],
  join: (a: Channel, b: T) => Channel,
): Channels | undefined {
  const count = Math.max(a.length, b.length);
  if ([a, b].some(({ length }) => length !== count && length !== 1)) return undefined;
  return Array.from({ length: count }, (_, at) => {
    const [one, other] = [a[a.length === 1 ? 0 : at], b[b.length === 1 ? 0 : at]];
    return one === undefined || other === undefined ? [] : [join(one, other)];
  }).flat();
}

/** `x[..., ::-1]`, `x[..., 0]` */
function picked(input: Channels | undefined, index: unknown): Channels | undefined {
  if (input === undefined || !isIndex(index) || index.length !== 2 || index[0] !== "...") return undefined;
  const part = index[1];
  if (typeof part === "number") return input.slice(part, part === -1 ? undefined : part + 1);
  const isReverse = typeof part === "object" && part.step === -1 && Object.keys(part).length === 1;
  return isReverse ? [...input].reverse() : undefined;
}

function isIndex(value: unknown): value is readonly Index[] {
  return Array.isArray(value);
}

function isLast(layer: Layer): boolean {
  const axis = layer.config.axis ?? -1;
  return axis === -1 || axis === 3;
}

function flat(value: Nested): readonly number[] {
  return typeof value === "number" ? [value] : value.flatMap(flat);
}
