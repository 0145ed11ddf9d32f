import type { BackendRequest, BackendUsed } from "./backend/open-backend.ts";
import { findTfjsNode } from "./backend/tfjs-node.ts";
import { about } from "./bad-input.ts";
import type { Network } from "./network/network.ts";
import { type Progress, type RunRequest, type RunResult, runPictures } from "./threads/run-pictures.ts";
import type { NetworkSource } from "./threads/source.ts";
import type { Thread } from "./threads/thread.ts";
import { createThreads, type Threads, threadsFor } from "./threads/threads.ts";
import type { WeightSet } from "./weights/weight-set.ts";

export interface SessionOptions {
  readonly source: NetworkSource;
  readonly backend: BackendRequest;
  /** Ends every thread at once. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** At most so many threads compute; without it, as many as there are cores and memory for. */
  readonly threads?: number | undefined;
  /** The bundle of threads/worker.ts, where it does not stand beside this file's. */
  readonly worker?: URL | undefined;
}

/** A network in memory, ready for pictures. Everything runs in worker threads: the caller's own is never blocked. */
export interface Session {
  readonly network: Network;
  readonly backend: BackendUsed;
  run(request: RunRequest): Promise<RunResult>;
  close(): Promise<void>;
}

/** libhdf5 goes round in circles in some damaged files: a reader of which nothing is heard for so long is ended. */
const READING_PATIENCE = 20_000;

/** Reads network and weights and loads them into as many threads as pay. BadInput where something does not fit. */
export async function openSession(options: SessionOptions): Promise<Session> {
  const { signal, onProgress, worker } = options;
  const threads = createThreads(worker, signal);
  try {
    const reading = threads.start();
    const { network, weights } = await reading.ask("readNetwork", options.source, {
      onProgress: (done) => onProgress?.({ stage: "weights", done }),
      patience: {
        milliseconds: READING_PATIENCE,
        error: about(options.source.weights, "it cannot be read to its end: it is damaged"),
      },
    });
    // HDF5's memory goes with its thread.
    await reading.end(new Error("the network has been read"));
    const { computing, used } = await load(threads, options, network, weights);
    return {
      network,
      backend: used,
      run: (request) => runPictures({ threads, computing, network, onProgress }, request),
      close: () => threads.endAll(new Error("the session is closed")),
    };
  } catch (error) {
    await threads.endAll(new Error("the session could not be opened"));
    throw error;
  }
}

interface Loaded {
  readonly computing: readonly Thread[];
  readonly used: BackendUsed;
}

async function load(
  threads: Threads,
  options: SessionOptions,
  network: Network,
  weights: WeightSet,
): Promise<Loaded> {
  const { backend, onProgress } = options;
  const loadInto = (thread: Thread, request: BackendRequest): Promise<BackendUsed> =>
    thread.ask(
      "load",
      { backend: request, network, weights },
      { onProgress: (done) => onProgress?.({ stage: "network", done }) },
    );

  const first = threads.start();
  const others = Math.min(options.threads ?? Infinity, threadsFor(weights)) - 1;
  if (backend.choice !== "wasm" && "path" in findTfjsNode(backend.folder)) {
    // TensorFlow has threads of its own.
    const used = await loadInto(first, backend);
    if (used.name === "node") return { computing: [first], used };
    const more = await loadMore(others);
    return { computing: [first, ...more], used };
  }
  const [used, more] = await Promise.all([
    loadInto(first, backend),
    loadMore(backend.choice === "node" ? 0 : others),
  ]);
  return { computing: [first, ...more], used };

  async function loadMore(count: number): Promise<readonly Thread[]> {
    const more = Array.from({ length: count }, () => threads.start());
    await Promise.all(more.map((thread) => loadInto(thread, { choice: "wasm" })));
    return more;
  }
}
