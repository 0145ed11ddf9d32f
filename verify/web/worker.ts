// What verify/machine/worker.ts is on a machine: here a thread is a web worker.
import type * as machine from "../machine/worker.ts";
import { answerFiles } from "./file-port.ts";
import { given } from "./given.ts";

/** The first message to a thread. */
export interface ThreadBeginning {
  readonly role: "thread";
  readonly bundled: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** Where it asks for files. */
  readonly port: MessagePort;
}

export const startWorker: typeof machine.startWorker = (_file, { onMessage, onEnd }) => {
  const { code, bundled, read } = given();
  const address = URL.createObjectURL(code);
  const worker = new Worker(address);
  const { port1, port2 } = new MessageChannel();
  answerFiles(port1, read);
  worker.addEventListener("message", ({ data }) => onMessage(data));
  worker.addEventListener("error", ({ message }) => onEnd(new Error(message)));
  const beginning: ThreadBeginning = { role: "thread", bundled, port: port2 };
  worker.postMessage(beginning, [port2]);
  return {
    post: (message) => worker.postMessage(message),
    async terminate() {
      worker.terminate();
      port1.close();
      URL.revokeObjectURL(address);
    },
  };
};
