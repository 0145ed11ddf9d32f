import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The path of a file that ships with Pixelproof, `reference/reference-tf.keras`: beside the bundle, where this is part of one,
 * else in verify/.
 */
export function bundledPath(path: string): string {
  const beside = fileURLToPath(new URL(basename(path), import.meta.url));
  return existsSync(beside) ? beside : fileURLToPath(new URL(`../${path}`, import.meta.url));
}

export function bundledText(path: string): string {
  return readFileSync(bundledPath(path), "utf8");
}

/** A file that a package brings, `@jsquash/png/codec/pkg/x.wasm`. */
export function packageFile(path: string): Uint8Array<ArrayBuffer> {
  const beside = fileURLToPath(new URL(basename(path), import.meta.url));
  return new Uint8Array(
    readFileSync(existsSync(beside) ? beside : createRequire(import.meta.url).resolve(path)),
  );
}
