// What verify/backend/wasm.ts is on a machine: here the kernels are among the files that the worker was given.
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import * as tf from "@tensorflow/tfjs-core";
import type * as machine from "../backend/wasm.ts";
import { packageFile } from "./bundled-file.ts";

export const openWasm: typeof machine.openWasm = async () => {
  const { platform } = tf.env();
  const given = { fetch: async (path: string) => new Response(packageFile(path)) };
  // Beside what it has: a page of VS Code's may load nothing by an address.
  tf.env().platform = Object.assign(Object.create(platform), given);
  // Its threads would need a page that is cut off from all others, and a third file of kernels.
  tf.env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
  setWasmPaths("./", true);
  await tf.setBackend("wasm");
  await tf.ready();
  return tf;
};
