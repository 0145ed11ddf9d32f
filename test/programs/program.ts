import type { Analysis } from "../../core/engine.ts";
import { createLineIndex } from "../../core/source/line-index.ts";
import { describe } from "../../core/transform/describe.ts";

/**
 * A program with a bug, and its twin that is correct. Both stand in one file: a line `# right: …` replaces the line above
 * it in the twin, a line `# add: …` is one that only the twin has, and one that ends in `# wrong` the twin has not.
 */
export interface Twins {
  readonly wrong: string;
  readonly right: string;
}

/** What the engine says of a line, at its end: `# error: [rule]`, and `# arrives: …` for each use of a network. */
const MARKS = /\s*# (?:error|arrives): .*$/;

export function twinsOf(file: string): Twins {
  return { wrong: file, right: rightLines(file.split("\n").map(withoutMarks)).join("\n") };
}

function rightLines(lines: readonly string[]): readonly string[] {
  const right: string[] = [];
  let isReplacing = false;
  for (const line of lines) {
    const [, indent, kind, code] = /^(\s*)# (right|add): (.*)$/.exec(line) ?? [];
    if (code === undefined) {
      isReplacing = false;
      if (!line.endsWith("# wrong")) right.push(line);
      continue;
    }
    if (kind === "right" && !isReplacing) right.pop();
    isReplacing = kind === "right";
    right.push(`${indent}${code}`);
  }
  return right;
}

function withoutMarks(line: string): string {
  return line.replace(MARKS, "");
}

/** The program with what the engine says of it at the end of each line. */
export function withMarks(file: string, { text, findings, flows }: Analysis): string {
  const rows = createLineIndex(text);
  const rowOf = (start: number): number => rows.locationAt(start).row - 1;
  return file
    .split("\n")
    .map((line, row) => {
      const errors = findings
        .filter(({ place }) => rowOf(place.span.start) === row)
        .map(({ rule }) => `[${rule}]`);
      const arrivals = flows
        .filter(({ use }) => rowOf(use.call.span.start) === row)
        .map((flow) => `${flow.phase} ${flow.network.name} ${wordsFor(flow)}`);
      return [
        withoutMarks(line),
        ...(errors.length > 0 ? [`# error: ${errors.join(" ")}`] : []),
        ...(arrivals.length > 0 ? [`# arrives: ${arrivals.join("; ")}`] : []),
      ].join("  ");
    })
    .join("\n");
}

function wordsFor({ arriving }: Analysis["flows"][number]): string {
  if (arriving.kind === "unknown") return `unknown: ${arriving.reason}`;
  return describe(arriving.transform, arriving.isOrderKnown).replace(/, range .*$/, "");
}
