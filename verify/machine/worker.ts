import { Worker } from "node:worker_threads";
import { BadInput } from "../bad-input.ts";

/** A thread of the machine's, which runs a file and can be ended at any moment. */
export interface WorkerHandle {
  post(message: unknown): void;
  terminate(): Promise<void>;
}

export interface WorkerEvents {
  onMessage(message: unknown): void;
  /** It broke, or has ended. */
  onEnd(reason: Error): void;
}

/** The bundle of threads/worker.ts stands beside that of this file. */
const bundled = new URL("verify-worker.js", import.meta.url);

export function startWorker(file: URL = bundled, { onMessage, onEnd }: WorkerEvents): WorkerHandle {
  const worker = new Worker(file, { stdout: true, stderr: true });
  // TensorFlow.js and HDF5 print what we tell better.
  worker.stdout.resume();
  worker.stderr.resume();
  worker.on("message", onMessage);
  worker.on("error", (error: Error) => onEnd(brokenBy(error)));
  worker.on("exit", () => onEnd(new Error("the thread has ended")));
  return {
    post: (message) => worker.postMessage(message),
    terminate: async () => void (await worker.terminate()),
  };
}

function brokenBy(error: Error): Error {
  const isMemory = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
  return isMemory ? new BadInput("it needs more memory than there is") : error;
}
