import { defineConfig, mergeConfig } from "vitest/config";
import vscode from "./vitest.config.ts";

/** `node bench/activation.mjs` runs this, and prints what was measured. */
export default mergeConfig(
  { ...vscode, test: { ...vscode.test, include: [] } },
  defineConfig({ test: { include: ["test/vscode/activation.measure.ts"], testTimeout: 300_000 } }),
);
