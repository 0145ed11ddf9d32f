import { Worker } from "node:worker_threads";
import type { Setting } from "../open-means.ts";
import type { Answer, Ask } from "./messages.ts";

/** Threads that take what is asked one after the other. */
export interface Pool {
  /** undefined where the thread that did it ended, and the one that tried again too. */
  ask(ask: Ask): Promise<Answer | undefined>;
  /** Ends the threads; what is asked afterwards begins new ones. */
  end(): Promise<void>;
}

interface Job {
  readonly ask: Ask;
  readonly settle: (answer: Answer | undefined) => void;
  attempts: number;
}

/** Beside the bundle of this file. */
const bundled = new URL("check-worker.js", import.meta.url);

/** How often something is begun that ends the thread which does it. */
const MOST_ATTEMPTS = 2;

/** @param most how many threads there are at most: they begin as there is something to do */
export function createPool(setting: Setting, most: number, file: URL = bundled): Pool {
  const waiting: Job[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Job>();

  const next = (): void => {
    while (waiting.length > 0 && (idle.length > 0 || busy.size < most)) {
      const job = waiting.shift();
      if (job) begin(idle.pop() ?? start(), job);
    }
  };
  const begin = (worker: Worker, job: Job): void => {
    job.attempts++;
    busy.set(worker, job);
    worker.ref();
    worker.postMessage(job.ask);
  };
  const start = (): Worker => {
    const worker = new Worker(file, { workerData: setting });
    worker.on("message", (answer: Answer) => {
      const job = busy.get(worker);
      busy.delete(worker);
      idle.push(worker);
      // Who has nothing to do keeps no process alive.
      worker.unref();
      next();
      job?.settle(answer);
    });
    // "exit" follows, whatever ended it: memory that ran out, a crash, a bug.
    worker.on("error", () => undefined);
    worker.on("exit", () => lose(worker));
    return worker;
  };
  const lose = (worker: Worker): void => {
    if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
    const job = busy.get(worker);
    busy.delete(worker);
    if (job && job.attempts < MOST_ATTEMPTS) waiting.unshift(job);
    else job?.settle(undefined);
    next();
  };
  return {
    ask: (ask) =>
      new Promise((settle) => {
        waiting.push({ ask, settle, attempts: 0 });
        next();
      }),
    async end() {
      await Promise.all([...idle, ...busy.keys()].map((worker) => worker.terminate()));
    },
  };
}
