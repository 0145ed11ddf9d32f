import type { Value } from "./value.ts";

/** The text by which a dict finds a constant key: as Python writes it, so that `1` and `"1"` differ; undefined for other values. */
export function dictKey(value: Value): string | undefined {
  if (value.kind !== "constant" || value.value === undefined) return undefined;
  if (typeof value.value === "string") return JSON.stringify(value.value);
  if (typeof value.value === "boolean") return value.value ? "1" : "0";
  return String(value.value);
}

/** The text key that a string has in a dict: the keyword's name in `**kwargs`. */
export function textKey(name: string): string {
  return JSON.stringify(name);
}

/** The string that a dict's key stands for; undefined where the key is no string. */
export function textOfKey(key: string): string | undefined {
  return key.startsWith('"') ? String(JSON.parse(key)) : undefined;
}
