import type { Phase } from "../../core/flow/flow.ts";
import { describe } from "../../core/transform/describe.ts";
import type { VerifiableFlow } from "../plan/choose-flow.ts";
import type { VerifyResult } from "../result/verify-result.ts";

/** A result, and what it is the result of: all that a report shows. Texts are the user's, and not escaped. */
export interface VerifyReport {
  readonly program: ProgramSummary;
  readonly result: VerifyResult;
}

export interface ProgramSummary {
  /** As people are told it, with the row: "train.py:11". */
  readonly place: string;
  readonly phase: Phase;
  readonly network: string;
  readonly arrives: string;
  readonly expects: string;
  /** From the file to the network, as written. */
  readonly steps: readonly string[];
}

export function programSummary(
  { flow, actual, expected, isOrderKnown }: VerifiableFlow,
  place: string,
): ProgramSummary {
  return {
    place,
    phase: flow.phase,
    network: flow.network.name,
    arrives: describe(actual, isOrderKnown),
    expects: describe(expected),
    steps: flow.steps.map(({ text }) => text.replace(/\s+/g, " ")),
  };
}
