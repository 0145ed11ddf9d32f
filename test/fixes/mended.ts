import { fixesOf } from "../../core/fixes/fixes-of.ts";
import type { Flow } from "../../core/flow/flow.ts";
import { findingsOf } from "../../core/rules/index.ts";
import { applyEdits } from "../../core/source/edit.ts";
import type { Sketch } from "../sketch.ts";

/** The texts that the fixes of the first finding would make of a sketch, the best first. */
export function mended({ text, outline }: Sketch, ...flows: readonly Flow[]): readonly string[] {
  const [finding] = findingsOf(flows);
  return finding
    ? fixesOf(finding, { text, outline, flows }).map(({ edits }) => applyEdits(text, edits))
    : [];
}

/** The lines that one text has and the other has not: "-old" and "+new". */
export function changedLines(before: string, after: string): readonly string[] {
  const [old, young] = [before.split("\n"), after.split("\n")];
  return [
    ...old.filter((line) => !young.includes(line)).map((line) => `-${line}`),
    ...young.filter((line) => !old.includes(line)).map((line) => `+${line}`),
  ];
}
