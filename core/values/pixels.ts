import type { Arriving } from "../flow/flow.ts";
import type { Step } from "../flow/step.ts";
import { compose } from "../transform/compose.ts";
import { affine, SWAP, type Transform, type Triple } from "../transform/transform.ts";
import type { Unknown } from "./value.ts";

/** What numbers an array holds: it decides whether arithmetic wraps around, truncates or is exact. */
export type DType = "uint8" | "integer" | "float" | "unknown";

/** What one image, or a batch of images with the same history, holds. Immutable: arrays change by getting new Pixels. */
export interface Pixels {
  /** Raw 0–255 RGB → what the array holds now; for a symbolic tensor, the model's input → the tensor. */
  readonly map: Arriving;
  readonly steps: readonly Step[];
  readonly dtype: DType;
  /** The symbolic `Input` that this derives from, while a model is being built; absent for real images. */
  readonly input?: number;
  /** Whether a function wrote into the array of whoever called it: the steps say which. */
  readonly isOverwritten?: boolean;
  /** An array that was made to be filled (`np.zeros(…)`) and was not yet. */
  readonly isBlank?: boolean;
}

export const MOST_STEPS = 40;

/** Raw pixels as a file stores them, in the order in which the loader gives them. */
export function rawPixels(order: "rgb" | "bgr", dtype: DType, steps: readonly Step[]): Pixels {
  const transform = order === "rgb" ? affine(1) : SWAP;
  return { map: { kind: "known", transform, isOrderKnown: true }, steps, dtype };
}

/**
 * Pixels that were raw 0–255 by what the program does to them, in an order that nobody can tell. Where a function that
 * nobody knows returned them that is likely, not certain.
 */
export function pixelsByEvidence(dtype: DType, { isReturned }: Pick<Unknown, "isReturned"> = {}): Pixels {
  const isLikely = isReturned ? { isLikely: true as const } : {};
  return { map: { kind: "known", transform: affine(1), isOrderKnown: false, ...isLikely }, steps: [], dtype };
}

export function unknownPixels(reason: string, from?: Pixels): Pixels {
  return {
    ...from,
    map: { kind: "unknown", reason },
    steps: from?.steps ?? [],
    dtype: from?.dtype ?? "unknown",
  };
}

/** The pixels after a further map; with the step that a person would name, where there is one. */
export function transformPixels(
  pixels: Pixels,
  change: Transform,
  step?: Step,
  dtype: DType = "float",
): Pixels {
  const steps = step ? addStep(pixels.steps, step) : pixels.steps;
  if (pixels.map.kind === "unknown") return { ...pixels, steps, dtype };
  const map = { ...pixels.map, transform: compose(change, pixels.map.transform) };
  return { ...pixels, map, steps, dtype };
}

/** `x * scale + offset`. */
export function scalePixels(
  pixels: Pixels,
  scale: number | Triple,
  offset: number | Triple,
  step?: Step,
): Pixels {
  return transformPixels(pixels, affine(scale, offset), step);
}

export function swapChannels(pixels: Pixels, step?: Step): Pixels {
  return transformPixels(pixels, SWAP, step && { ...step, change: SWAP }, pixels.dtype);
}

export function withStep(pixels: Pixels, step: Step): Pixels {
  return { ...pixels, steps: addStep(pixels.steps, step) };
}

/** The pixels that arrive where `inner` is fed to the symbolic input that `outer` derives from. */
export function feedPixels(outer: Pixels, inner: Pixels): Pixels {
  const steps = [...inner.steps, ...outer.steps].slice(-MOST_STEPS);
  const { input: _, ...rest } = outer;
  const base = inner.input === undefined ? rest : { ...rest, input: inner.input };
  if (inner.map.kind === "unknown") return { ...base, map: inner.map, steps };
  if (outer.map.kind === "unknown") return { ...base, map: outer.map, steps };
  return {
    ...base,
    steps,
    map: {
      kind: "known",
      transform: compose(outer.map.transform, inner.map.transform),
      isOrderKnown: inner.map.isOrderKnown && outer.map.isOrderKnown,
      ...(inner.map.isLikely || outer.map.isLikely ? { isLikely: true as const } : {}),
    },
  };
}

export function samePixels(a: Pixels, b: Pixels): boolean {
  return a === b || (a.dtype === b.dtype && a.input === b.input && sameMap(a.map, b.map) && sameSteps(a, b));
}

export function sameMap(a: Arriving, b: Arriving): boolean {
  if (a.kind === "unknown" || b.kind === "unknown") {
    return a.kind === "unknown" && b.kind === "unknown" && a.reason === b.reason;
  }
  const [s, t] = [a.transform, b.transform];
  return (
    a.isOrderKnown === b.isOrderKnown &&
    a.isLikely === b.isLikely &&
    s.order === t.order &&
    s.scale.every((value, c) => value === t.scale[c]) &&
    s.offset.every((value, c) => value === t.offset[c])
  );
}

function sameSteps(a: Pixels, b: Pixels): boolean {
  return (
    a.steps.length === b.steps.length &&
    a.steps.every((step, i) => {
      const other = b.steps[i];
      return (
        other !== undefined &&
        step.text === other.text &&
        step.place.file === other.place.file &&
        step.place.span.start === other.place.span.start
      );
    })
  );
}

function addStep(steps: readonly Step[], step: Step): readonly Step[] {
  return steps.length >= MOST_STEPS ? steps : [...steps, step];
}
