// Verify in web workers: one that leads, and those that read and compute. All run this file; the first message says as what.

import type { Message } from "../threads/messages.ts";
import { perform } from "../threads/perform.ts";
import { readerAt } from "./file-port.ts";
import { give } from "./given.ts";
import { type VerifyBeginning, verifyInBrowser } from "./verify-in-browser.ts";
import type { ThreadBeginning } from "./worker.ts";

self.addEventListener("message", begin, { once: true });

function begin({ data }: MessageEvent<ThreadBeginning | VerifyBeginning>): void {
  const read = readerAt(data.port);
  if (data.role === "verify") {
    give({ ...data, read });
    void verifyInBrowser(data, (told) => self.postMessage(told));
    return;
  }
  give({ ...data, read, files: new Set(), code: new Blob() });
  self.addEventListener("message", ({ data: message }: MessageEvent<Message>) =>
    perform(message, (reply) => self.postMessage(reply)),
  );
}
