import { Worker } from "node:worker_threads";

/** A web worker that runs the file, as a browser would: what is Node's is taken away before. */
export function startWebWorker(code: string): Worker {
  return new Worker(new URL("web-worker-thread.mjs", import.meta.url), {
    workerData: { code },
    stdout: true,
    stderr: true,
  });
}
