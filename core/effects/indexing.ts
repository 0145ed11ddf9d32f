import type { ImageValue, Layout, Value } from "../values/value.ts";
import type { Operand } from "./arithmetic.ts";
import { operandOf } from "./arithmetic.ts";

/** What `image[…]` picks: what becomes of the axes, and of the channels. */
export interface Picked {
  readonly channels: "all" | "reversed" | 0 | 1 | 2 | "other";
  /** By how much the number of axes changes; undefined where it cannot be told. */
  readonly rankChange: number | undefined;
  /** Whether all other axes are taken whole: `x[:]`, `x[..., 0]`, `x[:, :, ::-1]`. */
  readonly isWhole: boolean;
}

/** Reads an index of an image. */
export function pick(index: Value, { rank, layout }: Pick<ImageValue, "rank" | "layout">): Picked {
  const items = index.kind === "tuple" ? index.items : [index];
  const axes = items.filter((item) => !isNewAxis(item));
  const ellipsis = axes.findIndex(isEllipsis);
  const channelItem = layout
    ? channelInLayout(axes, ellipsis, rank, layout)
    : channelOf(axes, ellipsis, rank);
  const others = axes.filter((item) => item !== channelItem && !isEllipsis(item));
  const channels = channelItem ? pickedChannels(channelItem) : "all";
  const dropped = others.map(dropsAxis);
  const added = items.length - axes.length;
  const rankChange = dropped.includes(undefined)
    ? undefined
    : added - dropped.filter((drops) => drops === true).length - (typeof channels === "number" ? 1 : 0);
  return { channels, rankChange, isWhole: others.every(isFullSlice) };
}

/** The item that indexes the channels: the last one, where it reaches the last axis. */
function channelOf(axes: readonly Value[], ellipsis: number, rank: number | undefined): Value | undefined {
  const last = axes.at(-1);
  if (!last || isEllipsis(last)) return undefined;
  if (ellipsis >= 0) return last;
  const reaches = rank === undefined ? axes.length >= 3 : axes.length === rank;
  return reaches && axes.length > 1 ? last : undefined;
}

/** The same where the channels stand before height and width: `chw[::-1]`, `nchw[:, 0]`; any item where that is not known. */
function channelInLayout(
  axes: readonly Value[],
  ellipsis: number,
  rank: number | undefined,
  layout: Layout,
): Value | undefined {
  if (rank === undefined || layout === "moved") {
    return axes.find((item) => !isEllipsis(item) && !isFullSlice(item));
  }
  const place = rank - 3;
  if (ellipsis < 0 || place < ellipsis) return axes[place];
  return axes.length - 3 > ellipsis ? axes.at(-3) : undefined;
}

function pickedChannels(item: Value): Picked["channels"] {
  if (item.kind === "slice") return pickedBySlice(item);
  if (item.kind === "constant" && typeof item.value === "number") {
    const channel = item.value < 0 ? item.value + 3 : item.value;
    return channel === 0 || channel === 1 || channel === 2 ? channel : "other";
  }
  const order: Operand | undefined = operandOf(item);
  if (order === undefined || typeof order === "number") return "other";
  const text = order.map((c) => (c < 0 ? c + 3 : c)).join();
  return text === "2,1,0" ? "reversed" : text === "0,1,2" ? "all" : "other";
}

function pickedBySlice(item: Value & { readonly kind: "slice" }): Picked["channels"] {
  const [lower, upper, step] = [numberIn(item.lower), numberIn(item.upper), numberIn(item.step)];
  if (step === -1)
    return lower === undefined && upper === undefined ? "reversed" : lower === 2 ? "reversed" : "other";
  const isFromStart = lower === undefined || lower === 0;
  if ((step === undefined || step === 1) && isFromStart && (upper === undefined || upper === 3)) return "all";
  return "other";
}

function numberIn(value: Value | undefined): number | undefined {
  return value?.kind === "constant" && typeof value.value === "number" ? value.value : undefined;
}

/** True for an index, false for a slice, undefined where it may be either (an unknown, an array of indices). */
function dropsAxis(item: Value): boolean | undefined {
  if (item.kind === "slice") return false;
  return item.kind === "constant" && typeof item.value === "number" ? true : undefined;
}

function isFullSlice(item: Value): boolean {
  return item.kind === "slice" && !item.lower && !item.upper && !item.step;
}

function isNewAxis(item: Value): boolean {
  return (
    (item.kind === "constant" && item.value === null) ||
    (item.kind === "api" && item.path.endsWith(".newaxis"))
  );
}

function isEllipsis(item: Value): boolean {
  return item.kind === "constant" && item.value === undefined;
}
