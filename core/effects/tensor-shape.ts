import { number, unknown } from "../values/make.ts";
import type { Value } from "../values/value.ts";

/** `x.shape`: as many numbers as the rank, of which only that of the channels can be known. */
export function shapeOf(value: Value): Value {
  const reason = "the size of an array";
  if (value.kind !== "image" || value.rank === undefined) return unknown(reason);
  const items: Value[] = Array.from({ length: value.rank }, () => unknown(reason));
  if (value.channels !== undefined && value.rank >= 3) items[value.rank - 1] = number(value.channels, true);
  return { kind: "tuple", items };
}
