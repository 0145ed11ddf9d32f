import type { Engine } from "../core/engine.ts";
import { createDiskWorkspace, type DiskWorkspace } from "../workspace/disk-workspace.ts";
import { engineBytes } from "../workspace/engine-bytes.ts";
import type { ReportCache } from "./cache/report-cache.ts";
import { delayTierUp } from "./delay-tier-up.ts";
import type { Means } from "./source-report.ts";

/** Where a check runs: plain data, as it goes to threads. */
export interface Setting {
  readonly cwd: string;
  /** Where reports are kept, if anywhere. */
  readonly cacheFolder?: string | undefined;
}

/** An engine that sees the disk from this folder, made when it is first asked for: most files need none. */
export function openMeans({
  cwd,
  cacheFolder,
}: Setting): Means & Setting & { readonly workspace: DiskWorkspace } {
  const workspace = createDiskWorkspace([cwd]);
  let engine: Promise<Engine> | undefined;
  return {
    cwd,
    workspace,
    cacheFolder,
    cache: cacheFolder === undefined ? undefined : lateDiskCache(cacheFolder),
    engine() {
      engine ??= openEngine().then((opened) => opened.within(workspace));
      return engine;
    },
  };
}

/** Its code is loaded when it is first asked. */
function lateDiskCache(folder: string): ReportCache {
  let cache: Promise<ReportCache> | undefined;
  const opened = (): Promise<ReportCache> => {
    cache ??= import("./cache/disk-cache.ts").then(({ createDiskCache }) => createDiskCache(folder));
    return cache;
  };
  return {
    read: async (key) => (await opened()).read(key),
    write: async (key, entry) => (await opened()).write(key, entry),
  };
}

async function openEngine(): Promise<Engine> {
  delayTierUp();
  const [bytes, { createEngine }] = await Promise.all([engineBytes(), import("../core/engine.ts")]);
  return createEngine(bytes);
}
