import type { Arriving, Flow } from "../flow/flow.ts";
import { type Stage, stagesOf } from "../flow/stages.ts";
import type { Step } from "../flow/step.ts";
import type { Span } from "../source/span.ts";
import type { Transform } from "../transform/transform.ts";
import type { SeenFlow } from "./network-tree.ts";

/** A span of the text that holds images on their way to a network, and what they are there. */
export interface ImagePoint<Seen extends SeenFlow = SeenFlow> {
  readonly seen: Seen;
  readonly span: Span;
  readonly pixels: Arriving;
  /** The last step before, or at, this point that changed the pixels. */
  readonly by?: Step;
  /** Whether the point is that very step. */
  readonly isStep: boolean;
  /** Whether the network is given the pixels as they are here. */
  readonly isLast: boolean;
}

/** Where in a file images are on their way: at each step, at what each step takes, and where they are handed over. */
export function imagePoints<Seen extends SeenFlow>(seen: Seen, file: string): readonly ImagePoint<Seen>[] {
  const { flow } = seen;
  const ways = [flow, ...flow.alternatives];
  return ways
    .flatMap((way) => pointsOfWay(seen, flow, way))
    .filter(({ place }) => place === file)
    .map(({ point }) => point);
}

interface Filed<Seen extends SeenFlow> {
  readonly place: string;
  readonly point: ImagePoint<Seen>;
}

function pointsOfWay<Seen extends SeenFlow>(
  seen: Seen,
  { file, use }: Flow,
  { arriving, steps }: Pick<Flow, "arriving" | "steps">,
): readonly Filed<Seen>[] {
  const stages = arriving.kind === "known" ? stagesOf(arriving.transform, steps) : [];
  const isOrderKnown = arriving.kind === "known" && arriving.isOrderKnown;
  const after = (i: number): Arriving => pixelsOf(arriving, stages[i]?.result, isOrderKnown);
  const last = steps.length - 1;
  const points = steps.flatMap((step, i): readonly Filed<Seen>[] => {
    const at = lastOfCall(steps, i);
    const own = {
      seen,
      pixels: after(at),
      isStep: at === i,
      isLast: at === last,
      ...changedBy(steps, stages, at),
    };
    const before = i === 0 ? undefined : changedBy(steps, stages, i - 1);
    const given = {
      seen,
      pixels: pixelsOf(arriving, stages[i]?.before, isOrderKnown),
      isStep: false,
      isLast: false,
      ...before,
    };
    return [
      ...spansOf(step).map((span) => ({ place: step.place.file, point: { ...own, span } })),
      ...operandOf(step).map((span) => ({ place: step.place.file, point: { ...given, span } })),
    ];
  });
  const handed = { seen, pixels: arriving, isStep: false, isLast: true, ...changedBy(steps, stages, last) };
  const spans = use.feed ? [use.feed, use.call.callee] : [use.call.callee];
  return [...points, ...spans.map((span) => ({ place: file, point: { ...handed, span } }))];
}

function pixelsOf(arriving: Arriving, transform: Transform | undefined, isOrderKnown: boolean): Arriving {
  if (arriving.kind === "unknown") return arriving;
  if (transform) return { kind: "known", transform, isOrderKnown };
  return { kind: "unknown", reason: "a step loses what was there before" };
}

/**
 * Steps that are arguments of one call are taken together: what leaves `ImageDataGenerator(…)`, or its `flow_from_directory`,
 * has been through all of them.
 */
function lastOfCall(steps: readonly Step[], i: number): number {
  const own = steps[i];
  const site = own?.kind === "load" ? steps[i + 1]?.site : own?.site;
  if (site?.form !== "generator") return i;
  const { file, span } = site.call;
  return steps.findLastIndex(
    ({ site: other }) =>
      other !== undefined &&
      "call" in other &&
      other.call.file === file &&
      other.call.span.start === span.start,
  );
}

function changedBy(steps: readonly Step[], stages: readonly Stage[], at: number): { readonly by?: Step } {
  for (let i = at; i >= 0; i--) {
    const step = steps[i];
    if (step && (stages[i] === undefined || step.kind !== "other")) return { by: step };
  }
  return {};
}

/** What people point at when they mean the step: of a call who is called, so that each argument may speak for itself. */
function spansOf({ place, site }: Step): readonly Span[] {
  if (site?.form === "call" || site?.form === "generator" || site?.form === "layer")
    return [site.call.callee];
  return [place.span];
}

function operandOf({ site }: Step): readonly Span[] {
  if (site?.form === "statement") return [];
  return site !== undefined && "operand" in site && site.operand ? [site.operand] : [];
}
