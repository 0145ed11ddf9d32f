import { constantNumber, isNone } from "../values/make.ts";
import type { Value } from "../values/value.ts";
import type { Machine } from "./machine.ts";

/** What a shape says: how many axes, and how many channels where the last axis can be theirs. */
export interface Dimensions {
  readonly rank?: number | undefined;
  readonly channels?: number | undefined;
  /** Whether these are the dimensions of pictures, as far as their number tells. */
  readonly isPicture?: boolean;
}

/** The dimensions of `(n, 224, 224, 3)`; a tuple of unknown length is taken for that of pictures, a lone number not. */
export function dimensionsOf(machine: Machine, shape: Value | undefined): Dimensions {
  if (shape?.kind === "tuple") return dimensionsIn(shape.items, shape.rest);
  if (shape?.kind === "list") {
    const { items, rest } = machine.lists.read(shape.address);
    return dimensionsIn(items, rest);
  }
  return constantNumber(shape) === undefined ? {} : { rank: 1 };
}

/** The dimensions that a method is given: `x.reshape(1, 224, 224, 3)` or `x.reshape((1, 224, 224, 3))`. */
export function dimensionsOfArguments(machine: Machine, args: readonly Value[]): Dimensions {
  const [first] = args;
  if (args.length !== 1 || first?.kind === "constant") return dimensionsIn(args, undefined);
  return dimensionsOf(machine, first);
}

function dimensionsIn(items: readonly Value[], rest: Value | undefined): Dimensions {
  if (rest) return { isPicture: true };
  const last = items.at(-1);
  const size = isNone(last) ? undefined : constantNumber(last);
  const isChannels = items.length >= 2 && (size === 1 || size === 3 || size === 4);
  return {
    rank: items.length,
    ...(isChannels ? { channels: size } : {}),
    isPicture: items.length >= 3 && items.length <= 5,
  };
}
