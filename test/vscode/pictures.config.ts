import { defineConfig, mergeConfig } from "vitest/config";
import vscode from "./vitest.config.ts";

/** `npm run pictures` takes docs/pictures anew, from the real VS Code, and every surface in three themes for people to look at. */
export default mergeConfig(
  { ...vscode, test: { ...vscode.test, include: [] } },
  defineConfig({ test: { include: ["test/vscode/surfaces.pictures.ts"], testTimeout: 180_000 } }),
);
