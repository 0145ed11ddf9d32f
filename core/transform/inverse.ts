import { mapTriple, reverse, type Transform } from "./transform.ts";

/** The map that undoes this one, or undefined where a channel is scaled by zero and its pixels are lost. */
export function inverse(transform: Transform): Transform | undefined {
  if (transform.scale.some((s) => s === 0 || !Number.isFinite(s))) return undefined;
  const scale = mapTriple(transform.scale, (s) => 1 / s);
  const offset = mapTriple(transform.offset, (o, c) => -o / transform.scale[c]);
  if (transform.order === "rgb") return { order: "rgb", scale, offset };
  return { order: "bgr", scale: reverse(scale), offset: reverse(offset) };
}
