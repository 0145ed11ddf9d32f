/**
 * A worker that runs this code. VS Code lets no worker be made of an extension's file by its address, which is often
 * another origin's.
 */
export function startWorker(code: Blob): Worker {
  const address = URL.createObjectURL(code);
  const worker = new Worker(address);
  // The worker has fetched it before it does anything else.
  worker.addEventListener("message", () => URL.revokeObjectURL(address), { once: true });
  return worker;
}
