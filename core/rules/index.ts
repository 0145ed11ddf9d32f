import type { Flow } from "../flow/flow.ts";
import { doublePreprocessing } from "./double-preprocessing.ts";
import type { Finding } from "./finding.ts";
import { missingPreprocessing } from "./missing-preprocessing.ts";
import type { Blame, Rule } from "./rule.ts";
import { severityOf } from "./severity.ts";
import { swappedChannels } from "./swapped-channels.ts";
import { whyOf } from "./why.ts";
import { arrivesWords, expectedWords, messageOf, relatedOf } from "./words.ts";
import { type WrongArrival, wrongArrivalOf } from "./wrong-arrival.ts";
import { wrongPreprocessInput } from "./wrong-preprocess-input.ts";
import { wrongScaling } from "./wrong-scaling.ts";

/** Every rule, the one that says most about an arrival before those that say less. */
export const rules: readonly Rule[] = [
  swappedChannels,
  wrongPreprocessInput,
  doublePreprocessing,
  missingPreprocessing,
  wrongScaling,
];

interface Verdict {
  readonly rule: Rule;
  readonly blame: Blame;
  readonly wrong: WrongArrival;
}

/**
 * What is wrong in these flows. One step that feeds several uses of a network is one finding with several flows.
 * @param elsewhere what arrives at the same networks in other files: never reported, but compared with
 */
export function findingsOf(flows: readonly Flow[], elsewhere: readonly Flow[] = []): readonly Finding[] {
  const all = [...flows, ...elsewhere];
  const groups = new Map<string, [Verdict, ...Verdict[]]>();
  for (const verdict of flows.flatMap((flow) => verdictOf(flow) ?? [])) {
    const key = keyOf(verdict);
    const group = groups.get(key);
    if (group) group.push(verdict);
    else groups.set(key, [verdict]);
  }
  return [...groups.values()].map((group) => findingOf(group, all)).sort(byPlace);
}

function verdictOf(flow: Flow): Verdict | undefined {
  const wrong = wrongArrivalOf(flow);
  if (!wrong) return undefined;
  for (const rule of rules) {
    const blame = rule.blame(wrong);
    if (blame) return { rule, blame, wrong };
  }
  return undefined;
}

function keyOf({ rule, blame: { place }, wrong: { flow } }: Verdict): string {
  const { call, name } = flow.network;
  return JSON.stringify([rule.name, place.file, place.span, name, call.file, call.span]);
}

function findingOf(group: readonly [Verdict, ...Verdict[]], all: readonly Flow[]): Finding {
  const [{ rule, blame, wrong }] = group;
  const flows = group.map((verdict) => verdict.wrong.flow);
  return {
    rule: rule.name,
    severity: severityOf(flows, all),
    place: blame.place,
    message: messageOf(wrong),
    arrives: arrivesWords(wrong),
    expected: expectedWords(wrong),
    why: whyOf(wrong),
    help: blame.help,
    related: relatedOf(wrong),
    flows,
  };
}

function byPlace(a: Finding, b: Finding): number {
  return a.place.file.localeCompare(b.place.file) || a.place.span.start - b.place.span.start;
}
