import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import util from "node:util";
import type { Tf } from "../layers/layer-kind.ts";
import { isRecord } from "../network/json.ts";

const PACKAGE = "@tensorflow/tfjs-node";

/**
 * Loads @tensorflow/tfjs-node, TensorFlow's own library behind TensorFlow.js: two to five times as fast. From the folder
 * that the user names (the package, or a project that has it), else from where Pixelproof is installed.
 */
export function openTfjsNode(folder: string | undefined): Tf {
  const found = findTfjsNode(folder);
  if ("why" in found) throw new Error(found.why);
  restoreNodeFunctions(util);
  const loaded: unknown = createRequire(import.meta.url)(found.path);
  if (isTensorFlow(loaded)) return loaded;
  throw new Error(`${found.path} is no TensorFlow.js`);
}

/**
 * Where the package is, or why it cannot be used. Its native library comes by an install script: where that could not run,
 * this is told without loading the rest, which takes a second.
 */
export function findTfjsNode(
  folder: string | undefined,
): { readonly path: string } | { readonly why: string } {
  const path =
    folder === undefined
      ? installed()
      : candidates(folder).find((one) => existsSync(join(one, "package.json")));
  if (path === undefined)
    return { why: folder === undefined ? "it is not installed" : `it is not in ${folder}` };
  const libraries = join(path, "lib");
  const hasLibrary =
    existsSync(libraries) &&
    readdirSync(libraries).some((one) => existsSync(join(libraries, one, "tfjs_binding.node")));
  return hasLibrary ? { path } : { why: "its native library is missing: its install script did not run" };
}

/** Node 23 removed two functions that tfjs-node 4.22 calls. */
export function restoreNodeFunctions(target: object): void {
  const removed = {
    isNullOrUndefined: (value: unknown): boolean => value === null || value === undefined,
    isArray: Array.isArray,
  };
  for (const [name, restored] of Object.entries(removed)) {
    if (!(name in target)) Object.defineProperty(target, name, { value: restored, configurable: true });
  }
}

function candidates(folder: string): readonly string[] {
  const whole = resolve(folder);
  return [join(whole, "node_modules", PACKAGE), join(whole, PACKAGE), whole];
}

function installed(): string | undefined {
  try {
    return dirname(createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`));
  } catch {
    return undefined;
  }
}

function isTensorFlow(loaded: unknown): loaded is Tf {
  return isRecord(loaded) && typeof loaded.tidy === "function" && typeof loaded.fused === "object";
}
