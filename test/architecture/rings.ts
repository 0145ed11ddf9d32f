import { posix } from "node:path";
import type { Sources } from "./breaches.ts";
import { moduleShape } from "./imports-of.ts";

/** The files that load themselves by way of others, when the program runs. */
export function filesInRings(sources: Sources): readonly string[] {
  const loads = new Map<string, readonly string[]>();
  for (const [file, text] of sources) {
    const loaded = moduleShape(file, text).loads.flatMap((specifier) =>
      specifier?.startsWith(".") ? [posix.join(posix.dirname(file), specifier)] : [],
    );
    loads.set(file, loaded);
  }
  return [...sources.keys()].filter((file) => reached(file, loads).has(file));
}

function reached(start: string, loads: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [start];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    for (const next of loads.get(file) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(next);
    }
  }
  return seen;
}
