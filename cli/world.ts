import { createEngine, type Engine } from "../core/engine.ts";
import { engineBytes } from "../workspace/engine-bytes.ts";
import { type Output, openOutput } from "./output.ts";

/** What a command works with: handed in, so that tests bring their own. */
export interface World {
  readonly engine: Engine;
  readonly output: Output;
  /** The folder that paths are relative to. */
  readonly cwd: string;
}

export async function openWorld(): Promise<World> {
  const engine = await createEngine(await engineBytes());
  return { engine, output: openOutput(), cwd: process.cwd() };
}
