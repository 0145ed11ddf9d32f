import { createEngine, type Engine } from "../core/engine.ts";
import { createDiskWorkspace, type DiskWorkspace } from "../workspace/disk-workspace.ts";
import { engineBytes } from "../workspace/engine-bytes.ts";
import { readSource, type SourceFile } from "../workspace/source-file.ts";
import { type Output, openOutput } from "./output.ts";

/** What a command works with: handed in, so that tests bring their own. */
export interface World {
  /** Sees the workspace. */
  readonly engine: Engine;
  readonly workspace: DiskWorkspace;
  readonly output: Output;
  /** What stdin is: the process's own where nothing is given. */
  readonly input?: NodeJS.ReadableStream;
  /** A file that came by stdin: what the disk has in its place does not count. */
  readonly stdin?: SourceFile | undefined;
  /** The folder that paths are relative to. */
  readonly cwd: string;
}

export async function openWorld(cwd: string = process.cwd()): Promise<World> {
  const engine = await createEngine(await engineBytes());
  const workspace = createDiskWorkspace([cwd]);
  return { engine: engine.within(workspace), workspace, output: openOutput(), cwd };
}

/**
 * Reads a file, from stdin where that is the one that came by it.
 * @throws {Error} where it cannot be read or decoded
 */
export async function sourceAt(path: string, { stdin }: Pick<World, "stdin">): Promise<SourceFile> {
  return stdin?.path === path ? stdin : readSource(path);
}
