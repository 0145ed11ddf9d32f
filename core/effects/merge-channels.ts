import type { Transform, Triple } from "../transform/transform.ts";
import { type Pixels, unknownPixels } from "../values/pixels.ts";
import type { Cell } from "../values/store.ts";
import type { ImageValue, Value } from "../values/value.ts";
import type { Machine } from "./machine.ts";

/**
 * The image made of three channels that were taken apart: `tf.concat([b - 103.9, g - 116.8, r - 123.7], axis=-1)`.
 * Undefined where the parts are anything but the three channels of a colour image, forwards or backwards.
 */
export function mergeChannels(machine: Machine, parts: readonly Value[]): ImageValue | undefined {
  const [a, b, c] = parts.filter((part) => part.kind === "image");
  if (!a || !b || !c || parts.length !== 3 || b.channel !== 1) return undefined;
  const isForwards = a.channel === 0 && c.channel === 2;
  const isBackwards = a.channel === 2 && c.channel === 0;
  if (!isForwards && !isBackwards) return undefined;
  const pixels = [a, b, c].map((part) => onlyOf(machine.images.read(part)));
  const [first, second, third] = pixels;
  const merged =
    first && second && third
      ? mergePixels([first, second, third], isBackwards)
      : unknownPixels("channels of several images, put together");
  return machine.images.make(merged, { container: a.container, rank: a.rank, channels: 3 });
}

function mergePixels(parts: readonly [Pixels, Pixels, Pixels], isBackwards: boolean): Pixels {
  const [a, b, c] = [parts[0].map, parts[1].map, parts[2].map];
  if (a.kind === "unknown" || b.kind === "unknown" || c.kind === "unknown") {
    return unknownPixels("channels that are not all known, put together", parts[0]);
  }
  const orders = [a.transform.order, b.transform.order, c.transform.order];
  if (new Set(orders).size > 1) return unknownPixels("channels of differing orders, put together", parts[0]);
  const order = isBackwards ? flipped(a.transform) : a.transform.order;
  const pick = (of: (transform: Transform) => Triple): Triple =>
    isBackwards
      ? [of(a.transform)[2], of(b.transform)[1], of(c.transform)[0]]
      : [of(a.transform)[0], of(b.transform)[1], of(c.transform)[2]];
  const longest = parts.reduce((most, part) => (part.steps.length > most.steps.length ? part : most));
  return {
    ...longest,
    map: {
      kind: "known",
      transform: { order, scale: pick((t) => t.scale), offset: pick((t) => t.offset) },
      isOrderKnown: a.isOrderKnown && b.isOrderKnown && c.isOrderKnown,
    },
  };
}

function flipped({ order }: Transform): Transform["order"] {
  return order === "rgb" ? "bgr" : "rgb";
}

function onlyOf(cell: Cell<Pixels>): Pixels | undefined {
  return cell.length === 1 ? cell[0]?.content : undefined;
}

/** The three channels of a colour image, each as an image of its own: `r, g, b = tf.unstack(x, axis=-1)`. */
export function splitChannels(
  machine: Machine,
  image: ImageValue,
  rank: number | undefined,
): readonly ImageValue[] {
  return ([0, 1, 2] as const).map((channel) =>
    machine.images.map(image, (pixels) => pixels, { channels: 1, channel, rank }),
  );
}
