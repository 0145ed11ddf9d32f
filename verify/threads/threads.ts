import { cores, freeMemory } from "../machine/capacity.ts";
import type { WeightSet } from "../weights/weight-set.ts";
import { startThread, type Thread } from "./thread.ts";

/** The threads of a session, which end together. */
export interface Threads {
  start(): Thread;
  /** Throws the reason where they have been ended. */
  throwIfEnded(): void;
  endAll(reason: Error): Promise<void>;
}

export function createThreads(file: URL | undefined, signal: AbortSignal | undefined): Threads {
  const alive = new Set<Thread>();
  let ended: Error | undefined;
  const endAll = async (reason: Error): Promise<void> => {
    ended ??= reason;
    signal?.removeEventListener("abort", abort);
    await Promise.all([...alive].map((thread) => thread.end(reason)));
    alive.clear();
  };
  const abort = (): void => void endAll(reasonOf(signal));
  const throwIfEnded = (): void => {
    if (signal?.aborted) throw reasonOf(signal);
    if (ended !== undefined) throw ended;
  };
  signal?.addEventListener("abort", abort, { once: true });
  return {
    throwIfEnded,
    endAll,
    start() {
      throwIfEnded();
      const thread = startThread(file);
      alive.add(thread);
      return thread;
    },
  };
}

/** More than four threads share the memory's speed and gain nothing. */
const MOST_THREADS = 4;
const MEGABYTE = 2 ** 20;

/** The weights of a network so small that a second thread would be started longer than it computes. */
const SMALL = 2 * MEGABYTE;

/**
 * How many threads may compute: each has the weights twice (once more as the kernels pack them) and values beside them;
 * together they stay within half of the free memory.
 */
export function threadsFor(weights: WeightSet): number {
  let bytes = 0;
  for (const variables of weights.values())
    for (const { data } of variables.values()) bytes += data.byteLength;
  if (bytes < SMALL) return 1;
  const each = 2.2 * bytes + 150 * MEGABYTE;
  return Math.max(1, Math.min(MOST_THREADS, cores(), Math.floor(freeMemory() / 2 / each)));
}

function reasonOf(signal: AbortSignal | undefined): Error {
  const reason: unknown = signal?.reason;
  return reason instanceof Error ? reason : new Error("it was cancelled");
}
