import type { Flow } from "../flow/flow.ts";
import type { Outline } from "../flow/outline.ts";
import { type Stage, stagesOf } from "../flow/stages.ts";
import type { Step } from "../flow/step.ts";
import type { Expectation } from "../models/expectation.ts";
import type { Place } from "../source/span.ts";

/** As much of a finding as mending it needs. */
export interface Mendable {
  readonly rule: string;
  readonly place: Place;
  readonly flows: readonly Flow[];
  /** What is to arrive, where that is not what pretrained weights expect. */
  readonly expectation?: Expectation;
  /** The step whose own fact is reported. */
  readonly step?: Step;
}

/** The file in which the finding lies; `flows` are all of it, where they are known, and `elsewhere` those of the same networks in other files. */
export interface FileToMend {
  readonly text: string;
  readonly outline: Outline;
  readonly flows?: readonly Flow[];
  readonly elsewhere?: readonly Flow[];
}

/** A finding taken apart: the flow that speaks for all, and what its steps do. */
export interface Case {
  readonly mendable: Mendable;
  readonly file: string;
  readonly text: string;
  readonly outline: Outline;
  readonly flow: Flow;
  readonly expectation: Expectation;
  readonly stages: readonly Stage[];
}

export function caseOf(mendable: Mendable, { text, outline }: FileToMend): Case | undefined {
  const [flow] = mendable.flows;
  if (flow?.arriving.kind !== "known") return undefined;
  const { result } = flow.network;
  const expectation = mendable.expectation ?? (result.kind === "pretrained" ? result.expectation : undefined);
  if (!expectation) return undefined;
  const stages = stagesOf(flow.arriving.transform, flow.steps);
  return { mendable, file: mendable.place.file, text, outline, flow, expectation, stages };
}
