// Makes a thread of Node's look like a web worker: its messages, workers of its own, and nothing of Node's.

import { readFileSync } from "node:fs";
import vm from "node:vm";
import { parentPort, Worker as Thread, workerData } from "node:worker_threads";

const { code } = workerData;
const text = readFileSync(code, "utf8");

function listen(target) {
  return (type, listener, { once = false } = {}) => {
    if (type === "message") target[once ? "once" : "on"]("message", (data) => listener({ data }));
    if (type === "error") target.on("error", ({ message }) => listener({ message }));
  };
}

globalThis.Worker = class {
  #thread = new Thread(new URL(import.meta.url), { workerData, stdout: true, stderr: true });
  addEventListener = listen(this.#thread);
  postMessage = (message, transferred) => this.#thread.postMessage(message, transferred);
  terminate = () => this.#thread.terminate();
};
globalThis.WorkerGlobalScope = class {};
globalThis.self = globalThis;
globalThis.addEventListener = listen(parentPort);
globalThis.postMessage = (message) => parentPort.postMessage(message);
globalThis.navigator = { hardwareConcurrency: 2, userAgent: "", vendor: "" };
// That of Node wants what is taken away.
globalThis.Response = class {
  ok = true;
  #bytes;
  constructor(bytes) {
    this.#bytes = bytes;
  }
  async arrayBuffer() {
    return this.#bytes.slice().buffer;
  }
};
for (const name of ["Buffer", "clearImmediate", "process", "require", "setImmediate"]) {
  Reflect.deleteProperty(globalThis, name);
}
vm.runInThisContext(text, { filename: code });
