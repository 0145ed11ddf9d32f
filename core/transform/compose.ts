import { mapTriple, reverse, type Transform } from "./transform.ts";

/** First `inner`, then `outer`: composition is associative, with IDENTITY as its unit. */
export function compose(outer: Transform, inner: Transform): Transform {
  const swaps = outer.order === "bgr";
  const scale = swaps ? reverse(inner.scale) : inner.scale;
  const offset = swaps ? reverse(inner.offset) : inner.offset;
  return {
    order: swaps === (inner.order === "bgr") ? "rgb" : "bgr",
    scale: mapTriple(outer.scale, (s, c) => s * scale[c]),
    offset: mapTriple(outer.offset, (o, c) => outer.scale[c] * offset[c] + o),
  };
}
