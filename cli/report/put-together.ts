import { isUpheldBy, outsideCallsOf } from "../../core/told-once.ts";
import { comparePaths, compareReports, keyOfReport } from "./compare-reports.ts";
import type { FindingReport, FunctionRecord } from "./finding-report.ts";
import type { Link } from "./run-report.ts";

/** What is told of findings of several runs: what other files speak against is not, and each is told once, in its order. */
export function putTogether(
  findings: readonly FindingReport[],
  links: readonly Link[],
): readonly FindingReport[] {
  const calls = [outsideCallsOf(links.map(({ file, calls: called }) => [file, called.map(functionName)]))];
  const kept = new Map<string, FindingReport>();
  for (const report of [...findings].sort((a, b) => comparePaths(a.checked, b.checked))) {
    const key = keyOfReport(report);
    if (kept.has(key)) continue;
    if (isUpheldBy(calls, report.entries?.map(functionName), report.checked)) kept.set(key, report);
  }
  return [...kept.values()].sort(compareReports);
}

function functionName({ filename, start, end }: FunctionRecord): string {
  return `${filename}:${start}:${end}`;
}
