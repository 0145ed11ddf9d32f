import type { Baseline } from "./baseline.ts";

/** The file's text: sorted, a line for each finding, so that versions of it can be compared and merged. */
export function baselineText({ files }: Baseline): string {
  const left = [...files]
    .map(([file, counts]) => [file, sorted([...counts].filter(([, count]) => count > 0))] as const)
    .filter(([, counts]) => counts.length > 0);
  const findings = Object.fromEntries(
    sorted(left).map(([file, counts]) => [file, Object.fromEntries(counts)]),
  );
  return `${JSON.stringify({ version: 1, findings }, null, 2)}\n`;
}

function sorted<T>(entries: readonly (readonly [string, T])[]): readonly (readonly [string, T])[] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * Reads a baseline.
 * @throws {Error} in words for people, where it is none
 */
export function readBaseline(text: string): Baseline {
  const value = parse(text);
  if (!isRecord(value) || value.version !== 1 || !isRecord(value.findings)) {
    throw new Error("it is no baseline of this version; --write-baseline writes one");
  }
  return {
    files: new Map(Object.entries(value.findings).map(([file, counts]) => [file, readCounts(file, counts)])),
  };
}

function readCounts(file: string, counts: unknown): ReadonlyMap<string, number> {
  if (!isRecord(counts)) throw new Error(`it is no baseline: what it says of ${file} is no object`);
  return new Map(
    Object.entries(counts).map(([key, count]) => {
      if (typeof count !== "number" || !Number.isInteger(count) || count < 1) {
        throw new Error(`it is no baseline: "${key}" of ${file} is no number of findings`);
      }
      return [key, count];
    }),
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error("it is no baseline: its JSON is broken");
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
