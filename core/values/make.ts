import type { Constant, Unknown, Value } from "./value.ts";
import { MOST_CHARACTERS } from "./weight.ts";

export const NONE: Constant = { kind: "constant", value: null };
export const TRUE: Constant = { kind: "constant", value: true };
export const FALSE: Constant = { kind: "constant", value: false };

export function number(value: number, isInteger = false): Constant {
  return isInteger ? { kind: "constant", value, isInteger } : { kind: "constant", value };
}

export function text(value: string): Constant {
  return { kind: "constant", value };
}

/** Texts put together; unknown where that gets longer than any text that matters. */
export function joinedText(parts: readonly string[], separator = ""): Constant | Unknown {
  const length = parts.reduce((sum, part) => sum + part.length, separator.length * (parts.length - 1));
  return length <= MOST_CHARACTERS ? text(parts.join(separator)) : unknown("a text too long to follow");
}

export function boolean(value: boolean): Constant {
  return value ? TRUE : FALSE;
}

let made = 0;

/**
 * A value that is not understood. Without a key it is equal to no other value. A key with `#` or `?` in it is not in the
 * program's own words: people are never shown it.
 */
export function unknown(reason: string, key = `#${++made}`): Unknown {
  return { kind: "unknown", reason, key };
}

/** The part of an unknown value under a name, which is the same part wherever the program asks for it. */
export function partOfUnknown(whole: Unknown, part: string): Unknown {
  const { ending, ...others } = whole;
  return { ...others, key: `${whole.key}${part}` };
}

/** A text of which only the end is known, if that: `f"{folder}/net.h5"`. */
export function textEndingIn(ending: string, reason: string): Unknown {
  return ending === "" ? unknown(reason) : { ...unknown(reason), ending };
}

/** A text, or as much of its end as is known. */
export function textOrEnding(value: Value | undefined): string | undefined {
  return constantText(value) ?? (value?.kind === "unknown" ? value.ending : undefined);
}

/** What arithmetic makes of something unknown: `x - x.mean()`. */
export function computed(reason: string): Unknown {
  return { ...unknown(reason), isComputed: true };
}

export function isConstant(value: Value): value is Constant {
  return value.kind === "constant";
}
export function constantNumber(value: Value | undefined): number | undefined {
  if (value?.kind !== "constant") return undefined;
  if (typeof value.value === "boolean") return Number(value.value);
  return typeof value.value === "number" ? value.value : undefined;
}

export function constantText(value: Value | undefined): string | undefined {
  return value?.kind === "constant" && typeof value.value === "string" ? value.value : undefined;
}

/** True where the value is known to be None. */
export function isNone(value: Value | undefined): boolean {
  return value?.kind === "constant" && value.value === null;
}
