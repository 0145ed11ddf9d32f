import type { CachedReport, ReportCache } from "./report-cache.ts";

/** Remembers while the process runs: for a check that is made again and again. */
export interface MemoryCache extends ReportCache {
  /** The files that were read for what it remembers. */
  files(): ReadonlySet<string>;
}

export function createMemoryCache(): MemoryCache {
  /** By file: what it was before is not asked for again. */
  const entries = new Map<string, { readonly key: string; readonly entry: CachedReport }>();
  const byKey = new Map<string, CachedReport>();
  return {
    read: async (key) => byKey.get(key),
    async write(key, entry) {
      const { file } = entry.report;
      const before = entries.get(file);
      if (before) byKey.delete(before.key);
      entries.set(file, { key, entry });
      byKey.set(key, entry);
    },
    files: () => new Set([...entries.values()].flatMap(({ entry }) => entry.report.read)),
  };
}
