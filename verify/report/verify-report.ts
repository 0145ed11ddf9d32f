import type { Phase } from "../../core/flow/flow.ts";
import { describe } from "../../core/transform/describe.ts";
import type { Transform } from "../../core/transform/transform.ts";
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
  readonly maps: {
    readonly actual: Transform;
    /** Whether it is known which colour arrives first. */
    readonly isOrderKnown: boolean;
    readonly expected: Transform;
  };
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
    maps: { actual, isOrderKnown, expected },
    steps: flow.steps.map(({ text }) => text.replace(/\s+/g, " ")),
  };
}
