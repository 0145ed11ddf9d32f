import { BadInput } from "../bad-input.ts";
import type { Layer } from "./model.ts";

/** A layer's setting that must be a number. */
export function numberIn(layer: Layer, key: string, byDefault?: number): number {
  const value = layer.config[key] ?? byDefault;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw wrong(layer, key, "a number");
}

/** A layer's setting that must be a whole number of at least 1. */
export function countIn(layer: Layer, key: string, byDefault?: number): number {
  const value = numberIn(layer, key, byDefault);
  if (Number.isInteger(value) && value >= 1 && value <= 2 ** 31) return value;
  throw wrong(layer, key, "a whole number of at least 1");
}

export function booleanIn(layer: Layer, key: string, byDefault: boolean): boolean {
  const value = layer.config[key] ?? byDefault;
  if (typeof value === "boolean") return value;
  throw wrong(layer, key, "true or false");
}

export function textIn(layer: Layer, key: string, byDefault?: string): string {
  const value = layer.config[key] ?? byDefault;
  if (typeof value === "string") return value;
  throw wrong(layer, key, "a text");
}

/** `kernel_size=3` and `kernel_size=(3, 3)`: two whole numbers of at least `least`. */
export function pairIn(layer: Layer, key: string, byDefault?: number, least = 1): readonly [number, number] {
  const value = layer.config[key] ?? byDefault;
  const [a, b] = Array.isArray(value) ? value : [value, value];
  if (isCount(a, least) && isCount(b, least)) return [a, b];
  throw wrong(layer, key, "one or two whole numbers");
}

/** `padding=1`, `(1, 2)` and `((1, 1), (2, 2))`: before and after, for height and width. */
export function sidesIn(layer: Layer, key: string): readonly [Side, Side] {
  const value = layer.config[key] ?? 1;
  const [height, width] = Array.isArray(value) ? value : [value, value];
  return [sideOf(layer, key, height), sideOf(layer, key, width)];
}

export type Side = readonly [before: number, after: number];

/** A list of numbers, or one of them; undefined when it is not given. */
export function numbersIn(layer: Layer, key: string): readonly number[] | undefined {
  const value = layer.config[key] ?? undefined;
  if (value === undefined) return undefined;
  const flat: unknown[] = Array.isArray(value) ? value.flat(8) : [value];
  if (flat.every((one): one is number => typeof one === "number")) return flat;
  throw wrong(layer, key, "a list of numbers");
}

/** `axis=-1`, `axis=[3]`: the axis counted from 0 for the batch. */
export function axisIn(layer: Layer, key: string, rank: number, byDefault = -1): number {
  const [axis = byDefault, ...others] = numbersIn(layer, key) ?? [];
  const counted = axis < 0 ? axis + rank + 1 : axis;
  if (others.length === 0 && Number.isInteger(counted) && counted >= 1 && counted <= rank) return counted;
  throw wrong(layer, key, "one axis of its input");
}

/** Images must have their channels last, as TensorFlow.js computes. */
export function refuseChannelsFirst(layer: Layer): void {
  if (textIn(layer, "data_format", "channels_last") === "channels_last") return;
  throw new BadInput(`${titleOf(layer)} has data_format='channels_first', which verify cannot run`);
}

/** `layer 'conv1' (Conv2D)`. */
export function titleOf(layer: Layer): string {
  return `layer '${layer.name}' (${layer.kind})`;
}

export function wrong(layer: Layer, key: string, wanted: string): BadInput {
  const given = JSON.stringify(layer.config[key]) ?? "nothing";
  return new BadInput(`${titleOf(layer)}: ${key} should be ${wanted}, but is ${given.slice(0, 80)}`);
}

function sideOf(layer: Layer, key: string, value: unknown): Side {
  const [before, after] = Array.isArray(value) ? value : [value, value];
  if (isCount(before, 0) && isCount(after, 0)) return [before, after];
  throw wrong(layer, key, "whole numbers");
}

function isCount(value: unknown, least: number): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= least && value <= 2 ** 31;
}
