import type { Flow } from "../core/flow/flow.ts";
import type { Finding } from "../core/rules/finding.ts";
import { judge } from "../core/rules/index.ts";

/** What the rules find in flows. @throws {Error} what a rule throws, which shall not pass for nothing found */
export function findingsOf(flows: readonly Flow[], elsewhere?: readonly Flow[]): readonly Finding[] {
  const { findings, failures } = judge(flows, elsewhere);
  const [failure] = failures;
  if (failure) throw new Error(`${failure.rule} failed: ${failure.stack}`);
  return findings;
}
