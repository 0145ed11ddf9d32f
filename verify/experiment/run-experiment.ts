import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { seedOf } from "../drawn/random.ts";
import { isRecord } from "../network/json.ts";
import { type Share, shareOf } from "../probe/wilson.ts";
import { ARMS, type Arm, type ExperimentSize } from "./arms.ts";
import type { ArmTask } from "./run-arm.ts";

export interface ExperimentOptions {
  readonly seed: number;
  readonly size: ExperimentSize;
  readonly signal: AbortSignal;
  /** Hears the share done, 0 to 1. */
  readonly onProgress: (done: number) => void;
  /** Those of the experiment where they are not given. */
  readonly arms?: readonly Arm[] | undefined;
  /** How many run at once; two, where there are two cores. */
  readonly threads?: number | undefined;
  /** The bundle of worker.ts, where it does not stand beside this file's. */
  readonly worker?: URL | undefined;
}

/** What an arm's networks tell right, of the test pictures of all repeats. */
export interface ArmResult extends Share {
  readonly arm: Arm;
  readonly right: number;
  readonly of: number;
}

/** A few minutes on two cores. */
export const USUAL_SIZE: ExperimentSize = { train: 240, test: 480, repeats: 3 };

/** Runs every arm, deterministic by the seed. Throws the signal's reason where it is cancelled. */
export async function runExperiment(options: ExperimentOptions): Promise<readonly ArmResult[]> {
  const { size, seed, signal, onProgress, arms = ARMS } = options;
  const tasks = arms.flatMap((arm, at) =>
    Array.from({ length: size.repeats }, (_, repeat) => ({
      at,
      task: { arm, size, seed: seedOf(seed, repeat) },
    })),
  );
  const all = tasks.length;
  const told: { readonly at: number; readonly right: number }[] = [];
  const work = async (file: URL): Promise<void> => {
    const thread = new Worker(file, { stdout: true, stderr: true });
    // TensorFlow.js greets.
    thread.stdout.resume();
    thread.stderr.resume();
    try {
      for (let next = tasks.shift(); next !== undefined; next = tasks.shift()) {
        told.push({ at: next.at, right: await ask(thread, next.task, signal) });
        onProgress(told.length / all);
      }
    } finally {
      await thread.terminate();
    }
  };
  const file = options.worker ?? new URL("experiment-worker.js", import.meta.url);
  const outcomes = await Promise.allSettled(
    Array.from({ length: options.threads ?? Math.min(2, availableParallelism()) }, () => work(file)),
  );
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
  const of = size.test * size.repeats;
  return arms.map((arm, place) => {
    const right = told.reduce((sum, one) => sum + (one.at === place ? one.right : 0), 0);
    return { arm, right, of, ...shareOf(right, of) };
  });
}

function ask(thread: Worker, task: ArmTask, signal: AbortSignal): Promise<number> {
  const { promise, resolve, reject } = deferred<number>();
  const hear = (answer: unknown): void => {
    const { right, failed } = isRecord(answer) ? answer : {};
    if (typeof right === "number") resolve(right);
    else reject(new Error(String(failed)));
  };
  const abort = (): void => reject(signal.reason);
  const end = (): void => reject(new Error("the thread has ended"));
  if (signal.aborted) abort();
  signal.addEventListener("abort", abort);
  thread.on("message", hear).on("error", reject).on("exit", end);
  thread.postMessage(task);
  return promise.finally(() => {
    signal.removeEventListener("abort", abort);
    thread.off("message", hear).off("error", reject).off("exit", end);
  });
}

interface Deferred<T> {
  readonly promise: Promise<T>;
  resolve(value: T): void;
  reject(reason: unknown): void;
}

function deferred<T>(): Deferred<T> {
  let resolve: Deferred<T>["resolve"] = () => undefined;
  let reject: Deferred<T>["reject"] = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
