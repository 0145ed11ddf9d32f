// Runs in a worker thread: reads files, or computes. What it does not need is not loaded.
import { parentPort } from "node:worker_threads";
import { BadInput } from "../bad-input.ts";
import type { Message, Reply } from "./messages.ts";

const reply = (message: Reply): void => parentPort?.postMessage(message);

parentPort?.on("message", async (message: Message) => {
  const { id } = message;
  try {
    const answer = await perform(message, (done) => reply({ id, kind: "progress", done }));
    reply({ id, kind: "done", answer });
  } catch (error) {
    const isTooDeep = error instanceof RangeError && error.message.includes("call stack");
    const isBadInput = error instanceof BadInput || isTooDeep;
    if (isTooDeep) error.message = "it nests too deeply to be read";
    const told =
      error instanceof Error ? (isBadInput ? error.message : (error.stack ?? error.message)) : String(error);
    reply({ id, kind: "failed", isBadInput, message: told });
  }
});

async function perform(message: Message, onProgress: (done: number) => void): Promise<unknown> {
  switch (message.task) {
    case "readNetwork":
      return (await import("./read-network.ts")).readNetwork(message.ask, onProgress);
    case "readPicture":
      return (await import("./read-picture.ts")).readPicture(message.ask);
    case "load":
      return (await import("./compute.ts")).load(message.ask, onProgress);
    case "predict":
      return (await import("./compute.ts")).predict(message.ask);
  }
}
