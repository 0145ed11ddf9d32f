import type { Stage } from "../flow/stages.ts";
import type { StepSite } from "../flow/step.ts";
import { type Span, spanContains } from "../source/span.ts";
import type { Transform } from "../transform/transform.ts";
import { type Wanted, wantedBetween } from "./wanted.ts";

/** Consecutive steps that are edited as one: `x / 127.5 - 1` is two operators, one within the other. */
export interface Link {
  readonly stages: readonly [Stage, ...Stage[]];
  readonly site: StepSite;
  /** The whole expression, argument or statement. */
  readonly span: Span;
}

/** Steps of one file that can be edited, operators within operators taken together. */
export function linksOf(stages: readonly Stage[], file: string): readonly Link[] {
  const links: Link[] = [];
  for (const stage of stages) {
    const { site, place } = stage.step;
    if (!site || place.file !== file) continue;
    const previous = links.at(-1);
    const joined = previous && join(previous, stage, site);
    if (joined) links[links.length - 1] = joined;
    else links.push({ stages: [stage], site, span: spanOf(site, place.span) });
  }
  return links;
}

/** What must stand in the place of these links for the network to get what it expects; the steps between them stay. */
export function wantedInPlaceOf(link: Link, expected: Transform): Wanted | undefined {
  const first = link.stages[0];
  const last = link.stages.at(-1) ?? first;
  return wantedBetween(first.before, expected, last.after);
}

function join(previous: Link, stage: Stage, site: StepSite): Link | undefined {
  const operand = previous.site.form === "operator" ? previous.site.operand : undefined;
  const span = spanOf(site, stage.step.place.span);
  const outerOperand = site.form === "operator" ? site.operand : undefined;
  if (!operand || !outerOperand || !spanContains(outerOperand, previous.span)) return undefined;
  return { stages: [...previous.stages, stage], site: { form: "operator", operand }, span };
}

function spanOf(site: StepSite, place: Span): Span {
  switch (site.form) {
    case "argument":
      return site.argument.span;
    case "statement":
      return site.statement;
    case "operator":
      return place;
    default:
      return site.call.span;
  }
}
