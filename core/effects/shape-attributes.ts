/** Attributes of a tensor or array that tell of its form, and nothing of what it holds. */
export const shapeAttributes: ReadonlySet<string> = new Set([
  "dtype",
  "get_shape",
  "itemsize",
  "nbytes",
  "ndim",
  "shape",
  "size",
]);
