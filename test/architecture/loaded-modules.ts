import { posix } from "node:path";
import type { Sources } from "./breaches.ts";
import { moduleShape } from "./imports-of.ts";

/**
 * Where a module comes in that a file loads, itself or through others: "a.ts → b.ts → node:fs".
 * @param variants modules that are taken in the place of others
 */
export function waysTo(
  wanted: RegExp,
  entry: string,
  sources: Sources,
  variants: ReadonlyMap<string, string> = new Map(),
): readonly string[] {
  const seen = new Set([entry]);
  const queue: (readonly string[])[] = [[entry]];
  const found: string[] = [];
  for (const way of queue) {
    const file = way.at(-1) ?? entry;
    const text = sources.get(file);
    if (text === undefined) throw new Error(`${way.join(" → ")} is not there`);
    for (const specifier of moduleShape(file, text).loads) {
      if (specifier === undefined) continue;
      if (wanted.test(specifier)) found.push([...way, specifier].join(" → "));
      const named = posix.join(posix.dirname(file), specifier);
      const next = variants.get(named) ?? named;
      if (!specifier.startsWith(".") || !next.endsWith(".ts") || seen.has(next)) continue;
      seen.add(next);
      queue.push([...way, next]);
    }
  }
  return found;
}
