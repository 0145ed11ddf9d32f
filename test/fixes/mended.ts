import { fixesOf } from "../../core/fixes/fixes-of.ts";
import type { Flow } from "../../core/flow/flow.ts";
import type { CallSite, Step } from "../../core/flow/step.ts";
import { applyEdits } from "../../core/source/edit.ts";
import { IDENTITY } from "../../core/transform/transform.ts";
import { findingsOf } from "../findings-of.ts";
import type { FlowDetails, Sketch } from "../sketch.ts";

/** The texts that the fixes of the first finding would make of a sketch, the best first. */
export function mended({ text, outline }: Sketch, ...flows: readonly Flow[]): readonly string[] {
  const [finding] = findingsOf(flows);
  return finding
    ? [...fixesOf(finding, { text, outline, flows })].map(({ edits }) => applyEdits(text, edits))
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

/** The lines that the best fix of a flow takes and gives. */
export function best(drawn: Sketch, steps: readonly Step[], details: FlowDetails): readonly string[] {
  const [after = drawn.text] = mended(drawn, drawn.flow(steps, details));
  return changedLines(drawn.text, after);
}

/** The argument of a call by its name. */
export function argument(call: CallSite, name: string) {
  const found = call.args.find((other) => other.name === name);
  if (!found) throw new Error(`no argument ${name}`);
  return { form: "argument", call, argument: found } as const;
}

/** Pixels as the file stores them, by `load(p)`. */
export const load = (drawn: Sketch) => drawn.step("load(p)", "load", { change: IDENTITY });
