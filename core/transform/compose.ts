import { reverse, type Transform } from "./transform.ts";

/** First `inner`, then `outer`: composition is associative, with IDENTITY as its unit. */
export function compose(outer: Transform, inner: Transform): Transform {
  const swaps = outer.order === "bgr";
  const scale = swaps ? reverse(inner.scale) : inner.scale;
  const offset = swaps ? reverse(inner.offset) : inner.offset;
  const by = outer.scale;
  const plus = outer.offset;
  return {
    order: swaps === (inner.order === "bgr") ? "rgb" : "bgr",
    scale: [by[0] * scale[0], by[1] * scale[1], by[2] * scale[2]],
    offset: [by[0] * offset[0] + plus[0], by[1] * offset[1] + plus[1], by[2] * offset[2] + plus[2]],
  };
}
