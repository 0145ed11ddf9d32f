import { suffixOf } from "./verified-report.ts";
import type { VerifiableUse } from "./verify-runner.ts";

/** One arrival of images at a network, as `pixelproof flows --format json` tells it; the part that a choice needs. */
interface FlowRecord {
  readonly location: { readonly row: number };
  readonly cell: number | null;
  readonly phase: string;
  readonly network: { readonly name: string };
  readonly expected: unknown;
  readonly actual: unknown;
}

/** What can be verified, in what `pixelproof flows --format json` printed: a fit that trains and validates by one way once. */
export function usesIn(json: string): readonly VerifiableUse[] {
  const flows: readonly FlowRecord[] = JSON.parse(json);
  const uses = new Map<string, VerifiableUse>();
  for (const { actual, expected, phase, network, location, cell } of flows) {
    if (actual === null || expected === null) continue;
    const suffix = suffixOf({ cell, line: location.row - 1 });
    const key = JSON.stringify([suffix, network.name, actual]);
    if (uses.has(key)) continue;
    const detail = cell === null ? `line ${location.row}` : `cell ${cell}, line ${location.row}`;
    uses.set(key, { label: `${network.name}: ${phase}`, detail, suffix, phase });
  }
  return [...uses.values()];
}
