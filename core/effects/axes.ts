import type { ImageValue, Layout, Value } from "../values/value.ts";
import { numbersOf } from "./alternatives.ts";
import type { Machine } from "./machine.ts";

/** The axes that an argument names: one or several; "all" where it was left out or is None, undefined where it is not known. */
export function axesOf(machine: Machine, value: Value | undefined): readonly number[] | "all" | undefined {
  if (!value || (value.kind === "constant" && value.value === null)) return "all";
  return numbersOf(machine, value);
}

/** Whether this axis is that of the channels, most often the last one; undefined where that cannot be told. */
export function isChannelAxis(image: ImageValue, axis: number): boolean | undefined {
  if (hasNoChannelAxis(image)) return false;
  if (image.layout === "moved") return undefined;
  const fromEnd = image.layout === "channels-first" ? 3 : 1;
  if (axis < 0) return axis === -fromEnd;
  if (image.rank !== undefined) return axis === image.rank - fromEnd;
  if (image.layout) return axis > 1 ? false : undefined;
  return axis < 2 ? false : axis > 2 ? true : undefined;
}

/** Whether any of these axes is that of the channels. */
export function touchesChannels(
  image: ImageValue,
  axes: readonly number[] | "all" | undefined,
): boolean | undefined {
  if (axes === undefined) return undefined;
  if (axes === "all") return !hasNoChannelAxis(image);
  const answers = axes.map((axis) => isChannelAxis(image, axis));
  return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false;
}

/** The rank with so many axes more, where it is known. */
export function rankAdded(
  { rank }: { readonly rank?: number | undefined },
  axes: number,
): number | undefined {
  return rank === undefined ? undefined : rank + axes;
}

/** A grey picture, or one channel, is often two-dimensional. */
function hasNoChannelAxis({ rank, channel }: ImageValue): boolean {
  return channel !== undefined || (rank !== undefined && rank < 3);
}

/** Where the channels are once the axes stand in this order, or in that of `x.T`. */
export function layoutAfter(
  image: ImageValue,
  order: readonly number[] | "reversed" | undefined,
): Layout | undefined {
  const rank = typeof order === "object" ? order.length : image.rank;
  if (!order || image.layout === "moved" || rank === undefined || rank < 3) return "moved";
  const axis = rank - (image.layout === "channels-first" ? 3 : 1);
  const place =
    order === "reversed" ? rank - 1 - axis : order.map((a) => (a < 0 ? a + rank : a)).indexOf(axis);
  return place === rank - 1 ? undefined : place === rank - 3 ? "channels-first" : "moved";
}

/** The order of the axes after `np.moveaxis(x, from, to)`. */
export function movedOrder(rank: number, from: number, to: number): readonly number[] {
  const [source, target] = [from, to].map((axis) => (axis < 0 ? axis + rank : axis));
  const others = Array.from({ length: rank }, (_, axis) => axis).filter((axis) => axis !== source);
  return others.toSpliced(target ?? 0, 0, source ?? 0);
}

/** The order of the axes after `np.swapaxes(x, a, b)`. */
export function exchangedOrder(rank: number, a: number, b: number): readonly number[] {
  const [x, y] = [a, b].map((axis) => (axis < 0 ? axis + rank : axis));
  return Array.from({ length: rank }, (_, axis) =>
    axis === x ? (y ?? axis) : axis === y ? (x ?? axis) : axis,
  );
}
