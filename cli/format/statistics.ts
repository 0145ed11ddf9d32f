import type { Output } from "../output.ts";
import type { RunReport } from "../report/run-report.ts";

/** How often a rule is broken. */
interface RuleCount {
  readonly code: string;
  readonly count: number;
  /** How many of these `--fix` mends. */
  readonly fixable: number;
}

/** Counts for each rule in place of findings, the most frequent first. */
export function statisticsText(run: RunReport, { colors }: Pick<Output, "colors">): string {
  const counts = countRules(run);
  const width = Math.max(0, ...counts.map(({ count }) => String(count).length));
  const lines = counts.map(({ code, count, fixable }) => {
    const mendable = fixable > 0 ? `  (${fixable} with --fix)` : "";
    return `${colors.bold(String(count).padStart(width))}  ${code}${mendable}\n`;
  });
  return lines.join("");
}

/** The same for programs. */
export function statisticsJson(run: RunReport): string {
  return `${JSON.stringify(countRules(run), null, 2)}\n`;
}

function countRules({ findings }: RunReport): readonly RuleCount[] {
  const codes = [...new Set(findings.map(({ code }) => code))];
  return codes
    .map((code): RuleCount => {
      const own = findings.filter((each) => each.code === code);
      const fixable = own.filter(({ fix }) => fix?.applicability === "safe").length;
      return { code, count: own.length, fixable };
    })
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}
