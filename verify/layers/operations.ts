import { BadInput } from "../bad-input.ts";
import type { Layer, Shape } from "../network/model.ts";
import { titleOf, wrong } from "../network/settings.ts";
import { first, type LayerKind } from "./layer-kind.ts";

/** One part of `x[..., ::-1]`, as the reader of configs writes it. */
export type Index =
  | "..."
  | "new axis"
  | number
  | { readonly start?: number; readonly stop?: number; readonly step?: number };

/** Operations on tensors that are no layers: `x[..., ::-1]`. */
export const operations: Readonly<Record<string, LayerKind>> = {
  GetItem: {
    shape: (inputs, layer) => pick([1, ...first(inputs)], layer).shape.slice(1),
    run(tf, inputs, layer) {
      const x = first(inputs);
      const picked = pick(x.shape, layer);
      const sliced = tf.stridedSlice(
        x,
        [...picked.begin],
        [...picked.end],
        [...picked.strides],
        picked.beginMask,
        picked.endMask,
      );
      return tf.reshape(sliced, [...picked.shape]);
    },
  },
};

interface Picked {
  readonly begin: readonly number[];
  readonly end: readonly number[];
  readonly strides: readonly number[];
  /** Bits of the axes where the slice has no start, no stop. */
  readonly beginMask: number;
  readonly endMask: number;
  readonly shape: Shape;
}

function pick(shape: Shape, layer: Layer): Picked {
  const index = spelledOut(indexOf(layer), shape.length, layer);
  const result = {
    begin: [] as number[],
    end: [] as number[],
    strides: [] as number[],
    shape: [] as number[],
  };
  let beginMask = 0;
  let endMask = 0;
  for (const [axis, length] of shape.entries()) {
    const part = index[axis] ?? {};
    if (typeof part === "number") {
      const at = part < 0 ? part + length : part;
      if (axis === 0 || at < 0 || at >= length)
        throw new BadInput(`${titleOf(layer)} reads beyond its input`);
      push(result, at, at + 1, 1);
      continue;
    }
    if (axis === 0 && Object.keys(part).length > 0) throw new BadInput(`${titleOf(layer)} slices the batch`);
    const { start, stop, step = 1 } = part;
    if (start === undefined) beginMask |= 1 << axis;
    if (stop === undefined) endMask |= 1 << axis;
    push(result, start ?? 0, stop ?? 0, step);
    result.shape.push(lengthOf(length, part, layer));
  }
  return { ...result, beginMask, endMask };
}

function push(
  into: { begin: number[]; end: number[]; strides: number[] },
  begin: number,
  end: number,
  step: number,
): void {
  into.begin.push(begin);
  into.end.push(end);
  into.strides.push(step);
}

/** How many elements `[start:stop:step]` takes of so many. */
function lengthOf(
  length: number,
  part: { start?: number; stop?: number; step?: number },
  layer: Layer,
): number {
  const step = part.step ?? 1;
  if (step === 0) throw new BadInput(`${titleOf(layer)} has a slice with step 0`);
  const [low, high] = step > 0 ? [0, length] : [-1, length - 1];
  const clip = (at: number | undefined, otherwise: number): number =>
    at === undefined ? otherwise : Math.min(high, Math.max(low, at < 0 ? at + length : at));
  const [start, stop] = [
    clip(part.start, step > 0 ? 0 : length - 1),
    clip(part.stop, step > 0 ? length : -1),
  ];
  const count = Math.ceil((stop - start) / step);
  if (count > 0) return count;
  throw new BadInput(`${titleOf(layer)} takes nothing of its input`);
}

/** One part for each axis: `...` stands for as many whole axes as are missing. */
function spelledOut(index: readonly Index[], rank: number, layer: Layer): readonly Exclude<Index, string>[] {
  const whole = index.filter((part) => part !== "...").length;
  if (whole > rank || index.length - whole > 1) throw wrong(layer, "index", `at most ${rank} parts`);
  return index.flatMap((part) => {
    if (part === "new axis") throw new BadInput(`${titleOf(layer)} adds an axis, which verify cannot run`);
    return part === "..." ? Array.from({ length: rank - whole }, () => ({})) : [part];
  });
}

function indexOf(layer: Layer): readonly Index[] {
  const index = layer.config.index;
  if (Array.isArray(index)) return index as readonly Index[];
  throw wrong(layer, "index", "a list");
}
