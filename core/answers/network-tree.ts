import { expectationOfFlow, type Flow, type FlowNetwork, type Phase } from "../flow/flow.ts";
import { isSameNetwork } from "../flow/same-network.ts";
import { type Stage, stagesOf, upTo } from "../flow/stages.ts";
import type { Step } from "../flow/step.ts";
import type { Finding } from "../rules/finding.ts";
import { wordsOfNetwork } from "../rules/network-words.ts";
import { oneLine } from "../rules/words.ts";
import type { Place } from "../source/span.ts";
import { describe } from "../transform/describe.ts";
import { type Judgement, judgementOf } from "./judgement.ts";

/** A flow, and what its analysis knows around it. */
export interface SeenFlow {
  readonly flow: Flow;
  /** The findings that are told of it and its like. */
  readonly told: readonly Finding[];
  /** The text of each file in which places of the flow may lie. */
  readonly texts: ReadonlyMap<string, string>;
}

/** A network, and everything that is seen to reach it: words for people, each with its place. */
export interface NetworkBranch<Seen> extends Named {
  readonly flows: readonly FlowBranch<Seen>[];
}

export interface FlowBranch<Seen> extends Named {
  readonly seen: Seen;
  readonly phase: Phase;
  readonly verdict: Judgement["verdict"];
  readonly steps: readonly Named[];
}

/** `model.fit(train)` is the label, "train: RGB/255, range 0…1" the detail. */
export interface Named {
  readonly label: string;
  readonly detail: string;
  readonly place: Place;
}

/** What reaches each network, in the order in which flows are given. */
export function networkTree<Seen extends SeenFlow>(seen: readonly Seen[]): readonly NetworkBranch<Seen>[] {
  const networks: { readonly network: FlowNetwork; readonly own: Seen[] }[] = [];
  for (const one of seen) {
    const { network } = one.flow;
    const known = networks.find((each) => isSameNetwork(each.network, network));
    if (known) known.own.push(one);
    else networks.push({ network, own: [one] });
  }
  return networks.map(({ network, own }) => ({
    label: wordsOfNetwork(network),
    detail: detailOfNetwork(network, own),
    place: { file: network.call.file, span: network.call.span },
    flows: own.map((one) => ({ ...wordsOfFlow(one), seen: one })),
  }));
}

function detailOfNetwork({ result, trainable }: FlowNetwork, [first]: readonly SeenFlow[]): string {
  if (result.kind === "unknown") return `weights not known: ${result.reason}`;
  if (result.kind === "untrained") return "from scratch, expects nothing in particular";
  const expectation = first && expectationOfFlow(first.flow);
  const expects = expectation ? `expects ${describe(expectation.transform)}` : "";
  return trainable === "wholly" ? expects : `${expects}; ${FROZEN[trainable]}`;
}

const FROZEN = { frozen: "frozen", partly: "partly frozen" } as const;

function wordsOfFlow({ flow, told, texts }: SeenFlow): Omit<FlowBranch<SeenFlow>, "seen"> {
  const { phase, arriving, file, use, isInferred } = flow;
  const judgement = judgementOf(flow, told);
  const arrives =
    arriving.kind === "known"
      ? describe(arriving.transform, arriving.isOrderKnown)
      : `not known: ${arriving.reason}`;
  const doubt = arriving.kind === "known" && judgement.verdict === "unknown" ? ` (${judgement.why})` : "";
  return {
    label: labelOfUse(flow, texts.get(file) ?? ""),
    detail: `${phase}: ${arrives}${doubt}${isInferred ? ", inferred" : ""}`,
    place: { file, span: use.call.span },
    phase,
    verdict: judgement.verdict,
    steps: stepBranches(flow),
  };
}

/** `model.fit(train)`: who is called, with the argument that carries the images. */
export function labelOfUse({ use: { call, feed } }: Flow, text: string): string {
  const callee = oneLine(text.slice(call.callee.start, call.callee.end));
  return `${callee}(${feed ? oneLine(text.slice(feed.start, feed.end)) : "…"})`;
}

function stepBranches({ arriving, steps }: Flow): readonly Named[] {
  if (arriving.kind === "unknown") return steps.map((step) => named(step, ""));
  const stages = stagesOf(arriving.transform, steps);
  return steps.map((step, i) => named(step, detailOfStage(stages[i], arriving.isOrderKnown)));
}

function detailOfStage(stage: Stage | undefined, isOrderKnown: boolean): string {
  return stage ? describe(upTo(stage), isOrderKnown) : "";
}

function named({ text, place }: Step, detail: string): Named {
  return { label: oneLine(text), detail, place };
}
