import type { Flow } from "../flow/flow.ts";
import type { Step, StepFact } from "../flow/step.ts";
import { samePlace } from "../source/span.ts";

/** A step with a fact of one kind. */
export type StepWith<K extends StepFact["kind"]> = Step & {
  readonly fact: Extract<StepFact, { readonly kind: K }>;
};

/** A step of which something is odd, and the flows that go through it. */
export interface OddStep<K extends StepFact["kind"]> {
  readonly step: StepWith<K>;
  readonly flows: readonly [Flow, ...Flow[]];
}

/** The steps with a fact of this kind, each once for each network, whatever the program decides on the way there. */
export function oddSteps<K extends StepFact["kind"]>(flows: readonly Flow[], kind: K): readonly OddStep<K>[] {
  const found = new Map<string, { step: StepWith<K>; flows: [Flow, ...Flow[]] }>();
  for (const flow of flows) {
    for (const step of flow.steps) {
      if (!has(step, kind) || !flow.alternatives.every(({ steps }) => steps.some((s) => isSame(s, step))))
        continue;
      const { file, span } = step.place;
      const { call, name } = flow.network;
      const key = JSON.stringify([file, span, name, call.file, call.span]);
      const known = found.get(key);
      if (known) known.flows.push(flow);
      else found.set(key, { step, flows: [flow] });
    }
  }
  return [...found.values()];
}

function has<K extends StepFact["kind"]>(step: Step, kind: K): step is StepWith<K> {
  return step.fact?.kind === kind;
}

function isSame(a: Step, b: Step): boolean {
  return a.fact?.kind === b.fact?.kind && samePlace(a.place, b.place);
}
