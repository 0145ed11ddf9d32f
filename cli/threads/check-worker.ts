// Looks at files for the main thread, one after the other; ends when it is told to.

import { parentPort, workerData } from "node:worker_threads";
import { scanFiles } from "../../workspace/relevance/scan-files.ts";
import type { Setting } from "../open-means.ts";
import type { Answer, Ask } from "./messages.ts";
import { packMarks } from "./packed-marks.ts";

const setting: Setting = workerData;
// What only scans needs no engine, nor the code of one.
let means: Promise<import("../source-report.ts").Means> | undefined;

async function answerTo(ask: Ask): Promise<Answer> {
  if (ask.kind === "scan") return { kind: "scanned", marks: packMarks(scanFiles(ask.files)) };
  means ??= import("../open-means.ts").then(({ openMeans }) => openMeans(setting));
  const { outcomeOf } = await import("./outcome.ts");
  return { kind: "outcome", outcome: await outcomeOf(ask.task, await means) };
}

parentPort?.on("message", (ask: Ask) => {
  void answerTo(ask).then((answer) => parentPort?.postMessage(answer));
});
