import type { RunReport } from "../report/run-report.ts";

/** What the last lines say of all files together; `hint` is empty where nothing can be mended. */
export function summaryOf({ findings, files }: RunReport): { readonly line: string; readonly hint: string } {
  if (findings.length === 0) return { line: `Found nothing in ${count(files, "file")}.`, hint: "" };
  const withFindings = new Set(findings.map(({ filename }) => filename)).size;
  const applicable = (applicability: string): number =>
    findings.filter(({ fix }) => fix?.applicability === applicability).length;
  return {
    line: `Found ${count(findings.length, "finding")} in ${withFindings} of ${count(files, "file")}.`,
    hint: hintOf({ safe: applicable("safe"), unsafe: applicable("unsafe") }),
  };
}

function hintOf({ safe, unsafe }: { readonly safe: number; readonly unsafe: number }): string {
  const more = safe > 0 ? " more" : "";
  return [
    ...(safe > 0 ? [`${safe} can be mended with --fix; --diff shows how.`] : []),
    ...(unsafe > 0 ? [`${unsafe}${more} can be mended with --fix --unsafe-fixes.`] : []),
  ].join(" ");
}

export function mendedLine(findings: number, files: number): string {
  return `Mended ${count(findings, "finding")} in ${count(files, "file")}.`;
}

/** "1 file", "2 files" */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
