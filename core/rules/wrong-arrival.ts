import type { Arriving, Flow } from "../flow/flow.ts";
import { isScaling, type Stage, stagesOf } from "../flow/stages.ts";
import type { Expectation } from "../models/expectation.ts";
import { isEquivalent, isSwapped } from "../transform/equal.ts";
import type { Transform } from "../transform/transform.ts";
import { otherOrder } from "./differs.ts";

/** An arrival that differs from what the network expects, with the steps that led to it. */
export interface WrongArrival {
  readonly flow: Flow;
  readonly weights: string;
  readonly expectation: Expectation;
  readonly actual: Transform;
  readonly isOrderKnown: boolean;
  readonly stages: readonly Stage[];
  /** Those of the stages that multiply or add. */
  readonly scalings: readonly Stage[];
}

/**
 * What is wrong with a flow; undefined where it is right or nobody can say. Only pretrained weights expect anything,
 * and where the program decides between several arrivals all of them must be wrong.
 */
export function wrongArrivalOf(flow: Flow): WrongArrival | undefined {
  const { result } = flow.network;
  if (result.kind !== "pretrained") return undefined;
  const { expectation, weights } = result;
  const arrivals = [flow.arriving, ...flow.alternatives.map(({ arriving }) => arriving)];
  if (!arrivals.every((arriving) => isWrong(arriving, expectation.transform))) return undefined;
  return arrivalAgainst(flow, expectation, weights);
}

/** A flow beside what is expected of it, right or wrong. */
export function arrivalAgainst(
  flow: Flow,
  expectation: Expectation,
  weights: string,
): WrongArrival | undefined {
  if (flow.arriving.kind === "unknown") return undefined;
  const { transform: actual, isOrderKnown } = flow.arriving;
  const stages = stagesOf(actual, flow.steps);
  return { flow, weights, expectation, actual, isOrderKnown, stages, scalings: stages.filter(isScaling) };
}

/** Whether these pixels would be right, as far as their order is known. */
export function isRight(transform: Transform, { expectation, isOrderKnown }: WrongArrival): boolean {
  return (
    isEquivalent(transform, expectation.transform) ||
    (!isOrderKnown && isEquivalent(otherOrder(transform), expectation.transform))
  );
}

function isWrong(arriving: Arriving, expected: Transform): boolean {
  if (arriving.kind === "unknown" || isEquivalent(arriving.transform, expected)) return false;
  if (arriving.isOrderKnown) return true;
  // Either order may be the true one: what is wrong in its order alone under one of them is not provably wrong.
  return ![arriving.transform, otherOrder(arriving.transform)].some(
    (transform) => isEquivalent(transform, expected) || isSwapped(transform, expected),
  );
}
