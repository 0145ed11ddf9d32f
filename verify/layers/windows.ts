import { BadInput } from "../bad-input.ts";
import type { Layer, Shape } from "../network/model.ts";
import { pairIn, refuseChannelsFirst, textIn, titleOf } from "../network/settings.ts";

/** What slides over a picture: a convolution's kernel, a pool. */
export interface Window {
  readonly size: readonly [number, number];
  readonly strides: readonly [number, number];
  readonly dilation: readonly [number, number];
  readonly padding: "valid" | "same";
}

export function kernelOf(layer: Layer): Window {
  const dilation = pairIn(layer, "dilation_rate", 1);
  return {
    size: pairIn(layer, "kernel_size"),
    strides: pairIn(layer, "strides", 1),
    dilation,
    ...paddingOf(layer),
  };
}

/** A pool's strides are its size where they are not given. */
export function poolOf(layer: Layer): Window {
  const size = pairIn(layer, "pool_size", 2);
  const strides = (layer.config.strides ?? null) === null ? size : pairIn(layer, "strides");
  return { size, strides, dilation: [1, 1], ...paddingOf(layer) };
}

/** The height and width that come out where a window goes over a picture. */
export function slide(input: Shape, window: Window, layer: Layer): readonly [number, number] {
  const [height, width] = pictureOf(input, layer);
  return [along(height, window, 0, layer), along(width, window, 1, layer)];
}

/** Height, width and channels; BadInput where the input is no picture. */
export function pictureOf(input: Shape | undefined, layer: Layer): readonly [number, number, number] {
  const [height, width, channels] = input ?? [];
  if (input?.length === 3 && height !== undefined && width !== undefined && channels !== undefined) {
    return [height, width, channels];
  }
  throw new BadInput(`${titleOf(layer)} needs a picture (height, width, channels), but gets ${tell(input)}`);
}

/** `7×7×512`. */
export function tell(shape: Shape | undefined): string {
  if (shape === undefined) return "nothing";
  return shape.length === 0 ? "one number" : shape.join("×");
}

function paddingOf(layer: Layer): { readonly padding: "valid" | "same" } {
  refuseChannelsFirst(layer);
  const padding = textIn(layer, "padding", "valid").toLowerCase();
  if (padding === "valid" || padding === "same") return { padding };
  throw new BadInput(`${titleOf(layer)} has padding='${padding}', which verify cannot run`);
}

function along(length: number, window: Window, axis: 0 | 1, layer: Layer): number {
  const reach = (window.size[axis] - 1) * window.dilation[axis] + 1;
  const covered = window.padding === "same" ? length : length - reach + 1;
  const result = Math.ceil(covered / window.strides[axis]);
  if (result > 0) return result;
  throw new BadInput(`${titleOf(layer)}: its window of ${reach} does not fit a picture of ${length} pixels`);
}
