import { createEngine, type Engine } from "../core/engine.ts";
import { createDiskWorkspace, type DiskWorkspace } from "../workspace/disk-workspace.ts";
import { engineBytes } from "../workspace/engine-bytes.ts";
import { type Output, openOutput } from "./output.ts";

/** What a command works with: handed in, so that tests bring their own. */
export interface World {
  /** Sees the workspace. */
  readonly engine: Engine;
  readonly workspace: DiskWorkspace;
  readonly output: Output;
  /** The folder that paths are relative to. */
  readonly cwd: string;
}

export async function openWorld(cwd: string = process.cwd()): Promise<World> {
  const engine = await createEngine(await engineBytes());
  const workspace = createDiskWorkspace([cwd]);
  return { engine: engine.within(workspace), workspace, output: openOutput(), cwd };
}
