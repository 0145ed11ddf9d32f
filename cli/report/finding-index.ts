import { type Finding, isSameFinding } from "../../core/rules/finding.ts";

/** Where a finding, as it is told or as it was found, is among others; -1 where it is none of them. */
export type FindingIndex = (finding: Finding) => number;

export function findingIndex(findings: readonly Finding[]): FindingIndex {
  const byFlows = new Map<Finding["flows"], number[]>();
  for (const [i, { flows }] of findings.entries()) byFlows.set(flows, [...(byFlows.get(flows) ?? []), i]);
  return (finding) =>
    byFlows.get(finding.flows)?.find((i) => isSameFinding(findings[i] ?? finding, finding)) ?? -1;
}
