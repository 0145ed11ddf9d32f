import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import * as tf from "@tensorflow/tfjs-core";
import type { Tf } from "../layers/layer-kind.ts";

/**
 * TensorFlow.js on its WebAssembly backend. It blocks its thread while it computes, and leaves handlers of uncaught
 * errors behind that throw them again: never to be opened in a process's main thread.
 */
export async function openWasm(): Promise<Tf> {
  setWasmPaths(`${wasmFolder()}/`);
  await tf.setBackend("wasm");
  await tf.ready();
  return tf;
}

/** Beside the bundle, where this file is part of one; else in the package. */
function wasmFolder(): string {
  const bundled = fileURLToPath(new URL("tfjs-backend-wasm-simd.wasm", import.meta.url));
  if (existsSync(bundled)) return dirname(bundled);
  return dirname(
    createRequire(import.meta.url).resolve("@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm"),
  );
}
