import type { Flow } from "../flow/flow.ts";
import type { Outline } from "../flow/outline.ts";
import { type Stage, stagesOf } from "../flow/stages.ts";
import type { Expectation } from "../models/expectation.ts";
import type { Place } from "../source/span.ts";

/** As much of a finding as mending it needs. */
export interface Mendable {
  readonly rule: string;
  readonly place: Place;
  readonly flows: readonly Flow[];
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
  if (flow?.arriving.kind !== "known" || flow.network.result.kind !== "pretrained") return undefined;
  const { expectation } = flow.network.result;
  const stages = stagesOf(flow.arriving.transform, flow.steps);
  return { mendable, file: mendable.place.file, text, outline, flow, expectation, stages };
}
