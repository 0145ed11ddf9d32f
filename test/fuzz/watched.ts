import { Worker } from "node:worker_threads";

/** What a run of the fuzzer is given. */
export interface FuzzTask {
  /** The repository. */
  readonly root: string;
  /** The file of web-tree-sitter's wasm. */
  readonly runtime: string;
  readonly seconds: number;
  /** The first of the seeds. */
  readonly seed: number;
  /** The bundle of the threads that check files. */
  readonly worker: string;
}

/** What it says of itself. */
export type FuzzMessage =
  | { readonly kind: "begins"; readonly what: string }
  | { readonly kind: "lives" }
  | { readonly kind: "says"; readonly words: string }
  | { readonly kind: "breaks"; readonly words: string };

/**
 * Runs the fuzzer in a thread, which is ended where one case takes longer than it may: a program that hangs hangs its thread
 * alone, and its seed is told.
 * @returns whether every law held
 */
export function watched(
  bundle: URL,
  task: FuzzTask,
  { patience, say }: { readonly patience: number; readonly say: (words: string) => void },
): Promise<boolean> {
  const worker = new Worker(bundle, { workerData: task });
  let what = "it begins";
  let held = true;
  return new Promise((settle) => {
    const breaks = (words: string): void => {
      held = false;
      say(words);
    };
    const hangs = (): void => {
      breaks(`${what}: no answer in ${patience / 1000} s`);
      void worker.terminate();
    };
    let timer = setTimeout(hangs, patience);
    worker.on("message", (message: FuzzMessage) => {
      clearTimeout(timer);
      timer = setTimeout(hangs, patience);
      if (message.kind === "begins") what = message.what;
      if (message.kind === "says") say(message.words);
      if (message.kind === "breaks") breaks(message.words);
    });
    worker.on("error", (error) => breaks(`${what}: ${error instanceof Error ? error.stack : String(error)}`));
    worker.on("exit", () => {
      clearTimeout(timer);
      settle(held);
    });
  });
}
