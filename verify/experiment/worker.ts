// Runs in a worker thread: trains and tests one arm after the other.
import { parentPort } from "node:worker_threads";
import { openWasm } from "../backend/wasm.ts";
import { type ArmTask, runArm } from "./run-arm.ts";

const tf = openWasm();

parentPort?.on("message", async (task: ArmTask) => {
  try {
    parentPort?.postMessage({ right: await runArm(await tf, task) });
  } catch (error) {
    parentPort?.postMessage({ failed: error instanceof Error ? error.message : String(error) });
  }
});
