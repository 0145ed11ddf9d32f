import { about, BadInput } from "../bad-input.ts";
import type { Network } from "../network/network.ts";
import type { NetworkSource } from "../threads/source.ts";
import { createThreads } from "../threads/threads.ts";

/** A file that is silent for so long hangs its reader. */
const PATIENCE = 60_000;

export interface Inspection {
  readonly signal: AbortSignal;
  /** The bundle of threads/worker.ts, where it does not stand beside this file's. */
  readonly worker?: URL | undefined;
}

/**
 * Reads layers and weights once, in a thread of their own: a damaged file may hang its reader.
 * @throws {BadInput} where they do not fit
 */
export async function inspectWeights(
  source: NetworkSource,
  { signal, worker }: Inspection,
): Promise<Network> {
  const threads = createThreads(worker, signal);
  try {
    const error = about(source.weights, "it cannot be read to its end: it is damaged");
    const read = await threads
      .start()
      .ask("readNetwork", source, { patience: { milliseconds: PATIENCE, error } });
    return read.network;
  } finally {
    await threads.endAll(new Error("the file has been looked at"));
  }
}

/** The model that the file holds beside its weights; undefined where it holds weights alone. BadInput where it is damaged. */
export async function modelOf(path: string, inspection: Inspection): Promise<Network | undefined> {
  try {
    return await inspectWeights({ layers: { kind: "file" }, weights: path }, inspection);
  } catch (error) {
    if (error instanceof BadInput && error.message.includes("it holds weights alone")) return undefined;
    throw error;
  }
}
