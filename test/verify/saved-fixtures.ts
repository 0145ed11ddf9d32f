import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

/** What Keras answered for each of the small models in test/fixtures/verify/saved. */
export interface SavedGolden {
  /** Fed with x/127.5 - 1; the others take raw pixels. */
  readonly isPreprocessedBefore: boolean;
  readonly weights: number;
  readonly softmax: readonly (readonly number[])[];
  readonly files: readonly string[];
}

const folder = fileURLToPath(new URL("../fixtures/verify/", import.meta.url));

export const savedGoldens: Readonly<Record<string, SavedGolden>> = JSON.parse(
  readFileSync(join(folder, "saved.json"), "utf8"),
);

/** The bytes of a fixture: files that Keras wrote, kept compressed. */
export function savedBytes(name: string): Buffer {
  return gunzipSync(readFileSync(join(folder, "saved", `${name}.gz`)));
}

export function savedNames(): readonly string[] {
  return readdirSync(join(folder, "saved")).map((file) => basename(file, ".gz"));
}

/** Writes a fixture into a folder, and gives its path. */
export function savedFile(name: string, into: string): string {
  const path = join(into, name);
  writeFileSync(path, savedBytes(name));
  return path;
}
