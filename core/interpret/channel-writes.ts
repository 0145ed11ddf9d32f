import { type ChannelOrder, triple } from "../transform/transform.ts";
import { type Pixels, unknownPixels } from "../values/pixels.ts";
import type { ImageValue } from "../values/value.ts";

/** What stands in one channel of an array: a colour of the picture, scaled. */
interface Part {
  readonly colour: string;
  readonly scale: number;
  readonly offset: number;
}

type Parts = readonly (Part | undefined)[];

/** The channels of arrays of which not all are filled yet, or that hold no picture in between: forgotten with the next change. */
const partsOf = new WeakMap<Pixels, Parts>();

/** `out[..., 0] = image[..., 2] - 103.939`: the array with one more of its channels known. */
export function withChannel(pixels: Pixels, channel: 0 | 1 | 2, value: ImageValue, written: Pixels): Pixels {
  const parts = partsOf.get(pixels) ?? partsIn(pixels);
  const part = value.channel === undefined ? undefined : partsIn(written)?.[value.channel];
  const isCut = pixels.dtype === "uint8" && written.dtype !== "uint8";
  if (!parts || !part || isCut) return unknownPixels("single channels are overwritten", pixels);
  const all = [0, 1, 2].map((c) => (c === channel ? part : parts[c]));
  const known = wholeOf(all);
  const result: Pixels = known
    ? { map: known, steps: written.steps, dtype: pixels.dtype }
    : { ...unknownPixels("single channels are overwritten", pixels), steps: written.steps };
  partsOf.set(result, all);
  return result;
}

function partsIn({ map, isBlank }: Pixels): Parts | undefined {
  if (isBlank) return [];
  if (map.kind === "unknown" || !map.isOrderKnown) return undefined;
  const { order, scale, offset } = map.transform;
  return ([0, 1, 2] as const).map((c) => ({ colour: order.charAt(c), scale: scale[c], offset: offset[c] }));
}

function wholeOf(parts: Parts): Pixels["map"] | undefined {
  const [a, b, c] = parts;
  const order = orderNamed(parts.map((part) => part?.colour ?? "").join(""));
  if (!a || !b || !c || !order) return undefined;
  const transform = {
    order,
    scale: triple([a.scale, b.scale, c.scale]),
    offset: triple([a.offset, b.offset, c.offset]),
  };
  return { kind: "known", transform, isOrderKnown: true };
}

function orderNamed(name: string): ChannelOrder | undefined {
  return name === "rgb" || name === "bgr" ? name : undefined;
}
