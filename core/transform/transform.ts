/** Three numbers, one for each channel, in the order in which the channels arrive. */
export type Triple = readonly [number, number, number];

/** Which raw channel arrives first: red or blue. */
export type ChannelOrder = "rgb" | "bgr";

/**
 * An affine map of raw pixels, 0–255 RGB as stored in the image file, to what a network is given:
 * `arriving[c] = scale[c] · raw[order[c]] + offset[c]`, where `c` counts the arriving channels.
 */
export interface Transform {
  readonly order: ChannelOrder;
  readonly scale: Triple;
  readonly offset: Triple;
}

export const IDENTITY: Transform = { order: "rgb", scale: [1, 1, 1], offset: [0, 0, 0] };

/** The map `scale · x + offset`, channels left where they are. A single number serves all three. */
export function affine(scale: number | Triple, offset: number | Triple = 0): Transform {
  return { order: "rgb", scale: triple(scale), offset: triple(offset) };
}

/** The map that swaps the first channel and the third. */
export const SWAP: Transform = { order: "bgr", scale: [1, 1, 1], offset: [0, 0, 0] };

export function triple(value: number | Triple): Triple {
  return typeof value === "number" ? [value, value, value] : value;
}

export function reverse(values: Triple): Triple {
  return [values[2], values[1], values[0]];
}

export function mapTriple(values: Triple, f: (value: number, index: 0 | 1 | 2) => number): Triple {
  return [f(values[0], 0), f(values[1], 1), f(values[2], 2)];
}
