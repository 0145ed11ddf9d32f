import type { Flow } from "../flow/flow.ts";
import { isSameNetwork } from "../flow/same-network.ts";
import type { Severity } from "./finding.ts";

export { isSameNetwork };

/**
 * What is at stake in these flows of one network. A network that is trained throughout can learn to live with wrong
 * pixels, at the cost of what it knew; one that is frozen in part, or used as it is, cannot. What is only inferred
 * weighs no more than an information.
 */
export function severityOf(flows: readonly Flow[], all: readonly Flow[]): Severity {
  if (flows.every(({ isInferred }) => isInferred)) return "information";
  const canAdapt = flows.every(
    ({ network }) =>
      network.trainable === "wholly" &&
      all.some((other) => other.phase === "train" && isSameNetwork(other.network, network)),
  );
  return canAdapt ? "information" : "warning";
}
