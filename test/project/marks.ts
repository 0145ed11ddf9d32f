import type { Analysis } from "../../core/engine.ts";
import type { Flow } from "../../core/flow/flow.ts";
import { createLineIndex } from "../../core/source/line-index.ts";
import type { Place } from "../../core/source/span.ts";
import { describe } from "../../core/transform/describe.ts";

/** What the engine says of a line, at its end: `# error: [rule]` for findings, `# arrives: …` for uses of a network. */
const MARKS = /[ \t]*# (?:error|arrives): .*$/gm;

export function withoutMarks(text: string): string {
  return text.replace(MARKS, "");
}

/** A file with what these analyses, of it or of others that import it, say of its lines. */
export function withMarks(file: string, text: string, analyses: readonly Analysis[]): string {
  const lines = createLineIndex(text);
  const rowOf = (place: Place): number => lines.locationAt(place.span.start).row;
  const told = new Map<number, Set<string>>();
  const tell = (place: Place, words: string): void => {
    if (place.file === file) told.set(rowOf(place), (told.get(rowOf(place)) ?? new Set()).add(words));
  };
  for (const { findings, flows } of analyses) {
    for (const { place, rule } of findings) tell(place, `error: [${rule}]`);
    for (const flow of flows) tell({ file: flow.file, span: flow.use.call.span }, wordsOf(flow));
  }
  return text
    .split("\n")
    .map((line, i) => [line, ...[...(told.get(i + 1) ?? [])].sort()].join("  # "))
    .join("\n");
}

function wordsOf({ network, phase, arriving }: Flow): string {
  const what =
    arriving.kind === "unknown"
      ? `unknown: ${arriving.reason}`
      : describe(arriving.transform, arriving.isOrderKnown);
  return `arrives: ${phase} ${network.name} ${what}`;
}
