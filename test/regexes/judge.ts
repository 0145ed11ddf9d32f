import { check } from "recheck";

/**
 * "linear" where matching takes time by the length of the text alone, whatever the text; else what it takes, with a text
 * that shows it. Chance has a seed, so that the answer is the same each time; what takes a minute has none.
 */
export async function judge(source: string, flags: string): Promise<string> {
  const verdict = await check(source, flags, { timeout: 60_000, attackTimeout: null, randomSeed: 1 });
  if (verdict.status === "safe") return "linear";
  if (verdict.status === "unknown") return `unknown: ${verdict.error.kind}`;
  return `${verdict.complexity.summary}: ${verdict.attack.pattern}`;
}
