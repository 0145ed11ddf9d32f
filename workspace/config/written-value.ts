import type { Span } from "../../core/source/span.ts";

/** A value as a file of settings has it, with where it stands there. */
export type WrittenValue = WrittenText | WrittenList | WrittenTable | WrittenOther;

export interface WrittenText {
  readonly kind: "text";
  readonly text: string;
  readonly span: Span;
}

export interface WrittenList {
  readonly kind: "list";
  readonly items: readonly WrittenValue[];
  readonly span: Span;
}

export interface WrittenTable {
  readonly kind: "table";
  readonly entries: readonly WrittenEntry[];
  readonly span: Span;
}

/** What no setting takes: "a number", "true or false". */
export interface WrittenOther {
  readonly kind: "other";
  readonly what: string;
  readonly span: Span;
}

export interface WrittenEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: WrittenValue;
}

/** What a reader has to say of something at this place. */
export interface ConfigProblem {
  readonly message: string;
  readonly span: Span;
}

export function entryOf(value: WrittenValue | undefined, key: string): WrittenEntry | undefined {
  return value?.kind === "table" ? value.entries.find((entry) => entry.key === key) : undefined;
}

/** "a list", as in "this is a list". */
export function kindWords(value: WrittenValue): string {
  const words = { text: "a string", list: "a list", table: "a table" };
  return value.kind === "other" ? value.what : words[value.kind];
}
