import type { Arriving, Flow } from "../flow/flow.ts";
import { otherOrder } from "../rules/differs.ts";
import type { Finding } from "../rules/finding.ts";
import { wrongArrivalOf } from "../rules/wrong-arrival.ts";
import { isEquivalent } from "../transform/equal.ts";
import type { Transform } from "../transform/transform.ts";

/** Whether what arrives is what the network expects; `why` is said where nobody knows. */
export type Judgement =
  | { readonly verdict: "right" | "wrong" }
  | { readonly verdict: "unknown"; readonly why: string };

/**
 * A flow is wrong where a finding is told of it, or where what arrives is not what is expected, told or not; it is right where
 * everything that may arrive is. A network from scratch expects nothing.
 * @param told the findings of the flow's analysis
 */
export function judgementOf(flow: Flow, told: readonly Finding[]): Judgement {
  if (told.some(({ flows }) => flows.includes(flow)) || wrongArrivalOf(flow)) return { verdict: "wrong" };
  const { arriving, alternatives, network } = flow;
  const { result } = network;
  if (arriving.kind === "unknown") return { verdict: "unknown", why: arriving.reason };
  if (result.kind === "unknown") return { verdict: "unknown", why: result.reason };
  if (result.kind === "untrained") return { verdict: "right" };
  const arrivals = [arriving, ...alternatives.map((each) => each.arriving)];
  return (
    arrivals.map((each) => judge(each, result.expectation.transform)).find(isUnknown) ?? { verdict: "right" }
  );
}

function isUnknown({ verdict }: Judgement): boolean {
  return verdict === "unknown";
}

function judge(arriving: Arriving, expected: Transform): Judgement {
  if (arriving.kind === "unknown") return { verdict: "unknown", why: arriving.reason };
  const { transform, isOrderKnown } = arriving;
  const isRight = isEquivalent(transform, expected);
  if (isRight && isOrderKnown) return { verdict: "right" };
  if (!isOrderKnown && (isRight || isEquivalent(otherOrder(transform), expected))) {
    return { verdict: "unknown", why: "the numbers are right, the order of the channels is not known" };
  }
  return { verdict: "unknown", why: "the program decides between several preparations when it runs" };
}
