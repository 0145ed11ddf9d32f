import type { FindingReport } from "../report/finding-report.ts";

/** Names findings by their fingerprints: of several that are alike in one file, each by its number among them too. */
export function numberAlike(): (report: FindingReport) => string {
  const counts = new Map<string, number>();
  return ({ filename, fingerprint }) => {
    const key = `${fingerprint} ${filename}`;
    const number = (counts.get(key) ?? 0) + 1;
    counts.set(key, number);
    return `${fingerprint}:${number}`;
  };
}
