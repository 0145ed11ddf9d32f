import type { Flow, FlowNetwork } from "../flow/flow.ts";
import { samePlace } from "../source/span.ts";
import type { Severity } from "./finding.ts";

/**
 * What is at stake in these flows of one network. A network that is trained throughout can learn to live with wrong
 * pixels, at the cost of what it knew; one that is frozen in part, or used as it is, cannot.
 */
export function severityOf(flows: readonly Flow[], all: readonly Flow[]): Severity {
  const canAdapt = flows.every(
    ({ network }) =>
      network.trainable === "wholly" &&
      all.some((other) => other.phase === "train" && isSameNetwork(other.network, network)),
  );
  return canAdapt ? "information" : "warning";
}

/** Whether both are the same network of the program, and not two that one line makes in a loop. */
export function isSameNetwork(a: FlowNetwork, b: FlowNetwork): boolean {
  const places = [a, b].map(({ call: { file, span } }) => ({ file, span }));
  const [first, second] = places;
  return a.name === b.name && first !== undefined && second !== undefined && samePlace(first, second);
}
