import type { Analysis, FixedText } from "./engine.ts";
import type { FlowNetwork } from "./flow/flow.ts";
import { mendAll, type Project, type Surrounding, type Wish } from "./mend.ts";
import type { Finding } from "./rules/finding.ts";

/**
 * Mends whatever is found of the network that a finding is about, wherever it is fed. Undefined where that is in fewer than two
 * places: then the finding's own fixes do it.
 */
export function mendNetwork(
  analysis: Analysis,
  finding: Finding,
  wish: Wish,
  project: Project,
  surrounding: Surrounding,
): FixedText | undefined {
  const network = finding.flows[0]?.network;
  if (!network) return undefined;
  const wanted = nameIn(analysis, network);
  const isMeant = ({ flows }: Finding, now: Analysis): boolean =>
    flows.some((flow) => nameIn(now, flow.network) === wanted);
  if (analysis.findings.filter((other) => isMeant(other, analysis)).length < 2) return undefined;
  const mended = mendAll(analysis, { ...wish, isMeant }, project, surrounding);
  return mended.fixed < 2 ? undefined : mended;
}

/** What a network is called whatever else changes: "the second ResNet50 of its file". */
function nameIn({ flows, elsewhere }: Analysis, { name, call }: FlowNetwork): string {
  const starts = [...flows, ...elsewhere]
    .map(({ network }) => network)
    .filter((other) => other.name === name && other.call.file === call.file)
    .map((other) => other.call.span.start);
  const ordered = [...new Set(starts)].sort((a, b) => a - b);
  return JSON.stringify([call.file, name, ordered.indexOf(call.span.start)]);
}
