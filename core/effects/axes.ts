import type { ImageValue, Value } from "../values/value.ts";
import { numbersOf } from "./alternatives.ts";
import type { Machine } from "./machine.ts";

/** The axes that an argument names: one or several; "all" where it was left out or is None, undefined where it is not known. */
export function axesOf(machine: Machine, value: Value | undefined): readonly number[] | "all" | undefined {
  if (!value || (value.kind === "constant" && value.value === null)) return "all";
  return numbersOf(machine, value);
}

/** Whether this axis is that of the channels, which is the last one; undefined where that cannot be told. */
export function isChannelAxis(image: ImageValue, axis: number): boolean | undefined {
  if (hasNoChannelAxis(image)) return false;
  if (axis === -1) return true;
  if (image.rank !== undefined) return axis === image.rank - 1;
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
