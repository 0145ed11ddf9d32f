import type { Engine } from "../core/engine.ts";
import { createDiskWorkspace, type DiskWorkspace } from "../workspace/disk-workspace.ts";
import { engineBytes } from "../workspace/engine-bytes.ts";
import type { Means } from "./source-report.ts";

/** An engine that sees the disk from this folder, made when it is first asked for: most files need none. */
export function openMeans(cwd: string): Means & { readonly workspace: DiskWorkspace } {
  const workspace = createDiskWorkspace([cwd]);
  let engine: Promise<Engine> | undefined;
  return {
    cwd,
    workspace,
    engine() {
      engine ??= openEngine().then((opened) => opened.within(workspace));
      return engine;
    },
  };
}

async function openEngine(): Promise<Engine> {
  const [bytes, { createEngine }] = await Promise.all([engineBytes(), import("../core/engine.ts")]);
  return createEngine(bytes);
}
