import { unknown } from "../values/make.ts";
import type { Unknown } from "../values/value.ts";
import type { Interpreter } from "./interpreter.ts";

/**
 * How deeply blocks, expressions and calls of a running program may lie within each other. Each takes a few frames of the
 * stack of JavaScript, which must not overflow: what it could hold differs from machine to machine.
 */
const DEEPEST = 400;

/** Whether nothing more may lie within what runs. Whoever runs most often counts its levels itself, which makes no closure. */
export function isAtTheBottom(it: Interpreter): boolean {
  return it.depth >= DEEPEST;
}

/** Runs what lies one level deeper; `otherwise` where that would be too deep. */
export function oneDeeper<T>(it: Interpreter, run: () => T, otherwise: () => T): T {
  if (isAtTheBottom(it)) return otherwise();
  it.depth++;
  const result = run();
  it.depth--;
  return result;
}

export function tooDeep(): Unknown {
  return unknown("this is nested too deeply to follow");
}
