// Runs in a worker thread: reads files, or computes.
import { parentPort } from "node:worker_threads";
import type { Message } from "./messages.ts";
import { perform } from "./perform.ts";

parentPort?.on("message", (message: Message) => perform(message, (reply) => parentPort?.postMessage(reply)));
