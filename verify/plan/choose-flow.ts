import type { Analysis } from "../../core/engine.ts";
import { expectationOfFlow, type Flow, type Phase } from "../../core/flow/flow.ts";
import type { Expectation } from "../../core/models/expectation.ts";
import type { Finding } from "../../core/rules/finding.ts";
import type { Span } from "../../core/source/span.ts";
import type { Transform } from "../../core/transform/transform.ts";

/** A flow of which both maps are known, so that it can be verified. */
export interface VerifiableFlow {
  readonly flow: Flow;
  readonly expectation: Expectation;
  readonly expected: Transform;
  readonly actual: Transform;
  /** Whether it is known which colour arrives first; else the expected order is taken. */
  readonly isOrderKnown: boolean;
}

export type FlowChoice =
  | { readonly kind: "chosen"; readonly chosen: VerifiableFlow }
  /** Several that differ: the user must say which. */
  | { readonly kind: "ambiguous"; readonly candidates: readonly VerifiableFlow[] }
  | { readonly kind: "none"; readonly reason: string };

/**
 * The flow to verify: of those that the line is about, or of all in the file, one with a finding before one without.
 * Flows of one network under the same map are one: training and validation data, say; where their maps differ, the phase
 * tells which is meant.
 */
export function chooseFlow(analysis: Analysis, line?: Span, phase?: Phase): FlowChoice {
  const own = analysis.flows.filter(({ file }) => file === analysis.file);
  if (own.length === 0) return none("no images were seen to reach a pretrained network in this file");
  const meant = line === undefined ? own : own.filter((flow) => isAbout(flow, line, analysis));
  if (meant.length === 0) return none("no images were seen to reach a pretrained network in this line");
  const inPhase = phase === undefined ? meant : meant.filter((flow) => flow.phase === phase);
  const [first] = inPhase;
  if (first === undefined) return none(`no images were seen to reach a pretrained network to ${phase}`);
  const known = inPhase.flatMap((flow) => verifiable(flow) ?? []);
  if (known.length === 0) return none(whyNot(first));

  const isFound = ({ flow }: VerifiableFlow): boolean =>
    analysis.findings.some(({ flows }) => flows.includes(flow));
  const found = known.filter(isFound);
  const distinct = withoutRepeats(found.length > 0 ? found : known);
  const [chosen, ...others] = distinct;
  if (chosen === undefined) return none("no images were seen to reach a pretrained network");
  return others.length === 0 ? { kind: "chosen", chosen } : { kind: "ambiguous", candidates: distinct };
}

function none(reason: string): FlowChoice {
  return { kind: "none", reason };
}

/** The line touches the place of use, a step, the network's construction, or a finding on the flow. */
function isAbout(flow: Flow, line: Span, { file, findings }: Analysis): boolean {
  const touches = (place: { readonly file: string; readonly span: Span }): boolean =>
    place.file === file && place.span.start <= line.end && place.span.end >= line.start;
  const isBlamed = (finding: Finding): boolean => finding.flows.includes(flow) && touches(finding.place);
  return (
    touches({ file: flow.file, span: flow.use.call.span }) ||
    touches(flow.network.call) ||
    flow.steps.some(({ place }) => touches(place)) ||
    findings.some(isBlamed)
  );
}

function verifiable(flow: Flow): VerifiableFlow | undefined {
  const expectation = expectationOfFlow(flow);
  if (expectation === undefined || flow.arriving.kind === "unknown") return undefined;
  const { transform, isOrderKnown } = flow.arriving;
  const expected = expectation.transform;
  const actual = isOrderKnown ? transform : { ...transform, order: expected.order };
  return { flow, expectation, expected, actual, isOrderKnown };
}

function whyNot({ arriving, network: { name, result } }: Flow): string {
  if (arriving.kind === "unknown") return `what arrives at ${name} is not known: ${arriving.reason}`;
  const why = result.kind === "unknown" ? `: ${result.reason}` : "";
  return `nobody knows which pixels ${name} expects${why}`;
}

function withoutRepeats(flows: readonly VerifiableFlow[]): readonly VerifiableFlow[] {
  const seen = new Map<string, VerifiableFlow>();
  for (const one of flows) {
    const { file, span } = one.flow.network.call;
    const key = JSON.stringify([file, span.start, one.actual.order, one.actual.scale, one.actual.offset]);
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
}
