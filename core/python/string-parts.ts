import { unescapeString } from "./string-escapes.ts";
import type { Expression } from "./syntax.ts";

/** How a string's source is to be read. */
export interface StringKind {
  readonly isBytes: boolean;
  readonly isRaw: boolean;
  readonly isFormatted: boolean;
}

export type StringPart = string | Expression;

/** The text that a string's source stands for, from one field, or quote, to the next. */
export function textBetween(text: string, from: number, to: number, kind: StringKind): string {
  const source = text.slice(from, to);
  const plain = kind.isFormatted ? source.replace(/\{\{|\}\}/g, (braces) => braces.charAt(0)) : source;
  return unescapeString(plain, kind.isRaw, kind.isBytes);
}

/** Neighbouring texts become one, and empty ones none. */
export function addPart(parts: StringPart[], part: StringPart): void {
  const last = parts.at(-1);
  if (typeof part === "string" && typeof last === "string") parts[parts.length - 1] = last + part;
  else if (part !== "") parts.push(part);
}
