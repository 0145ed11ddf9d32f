import { BadInput } from "../bad-input.ts";
import type { Message, Reply } from "./messages.ts";

/** Does what a thread is asked, and tells how it goes. What is not needed for it is not loaded. */
export async function perform(message: Message, reply: (reply: Reply) => void): Promise<void> {
  const { id } = message;
  try {
    const answer = await answerTo(message, (done) => reply({ id, kind: "progress", done }));
    reply({ id, kind: "done", answer });
  } catch (error) {
    const isTooDeep = error instanceof RangeError && error.message.includes("call stack");
    const isBadInput = error instanceof BadInput || isTooDeep;
    if (isTooDeep) error.message = "it nests too deeply to be read";
    const told =
      error instanceof Error ? (isBadInput ? error.message : (error.stack ?? error.message)) : String(error);
    reply({ id, kind: "failed", isBadInput, message: told });
  }
}

async function answerTo(message: Message, onProgress: (done: number) => void): Promise<unknown> {
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
