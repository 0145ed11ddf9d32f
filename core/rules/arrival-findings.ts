import type { Flow } from "../flow/flow.ts";
import type { Isolation } from "./failure.ts";
import type { Finding } from "./finding.ts";
import { wordsOfArriving, wordsOfExpected } from "./network-words.ts";
import type { ArrivalRule, Verdict } from "./rule.ts";
import { severityOf } from "./severity.ts";
import { whyOf } from "./why.ts";
import { messageOf, relatedOf } from "./words.ts";
import { type WrongArrival, wrongArrivalOf } from "./wrong-arrival.ts";

/** Asks the rules in order what is wrong with a flow, once for each. */
export function verdictBy(
  rules: readonly ArrivalRule[],
  isolation: Isolation,
): (flow: Flow) => Verdict | undefined {
  const known = new Map<Flow, Verdict | undefined>();
  return (flow) => {
    if (!known.has(flow)) {
      const wrong = wrongArrivalOf(flow);
      known.set(flow, wrong && verdictFor(wrong, rules, isolation));
    }
    return known.get(flow);
  };
}

/**
 * The first rule that knows whom to blame for an arrival. Where one fails, nobody knows whether it was the one, and those that
 * say less are not asked: they would say it wrongly.
 */
export function verdictFor(
  wrong: WrongArrival,
  rules: readonly ArrivalRule[],
  isolation: Isolation,
): Verdict | undefined {
  for (const rule of rules) {
    const answer = isolation.run(rule.name, () => ({ blame: rule.blame(wrong) }));
    if (!answer) return undefined;
    if (answer.blame) return { rule, blame: answer.blame, wrong };
  }
  return undefined;
}

/** One finding for each step that is to blame, with all the uses of a network that it feeds. */
export function arrivalFindings(
  flows: readonly Flow[],
  all: readonly Flow[],
  verdictOf: (flow: Flow) => Verdict | undefined,
  isolation: Isolation,
): readonly Finding[] {
  const groups = new Map<string, [Verdict, ...Verdict[]]>();
  for (const verdict of flows.flatMap((flow) => verdictOf(flow) ?? [])) {
    const key = keyOf(verdict);
    const group = groups.get(key);
    if (group) group.push(verdict);
    else groups.set(key, [verdict]);
  }
  return [...groups.values()].flatMap(
    (group) => isolation.run(group[0].rule.name, () => findingOf(group, all)) ?? [],
  );
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
    arrives: wordsOfArriving(wrong.flow),
    expected: wordsOfExpected(wrong.flow),
    why: whyOf(wrong),
    help: blame.help,
    related: relatedOf(wrong),
    flows,
  };
}
