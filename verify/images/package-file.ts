import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

/** A file that a package brings, `@jsquash/png/codec/pkg/x.wasm`: beside the bundle, where this is part of one. */
export function packageFile(path: string): Uint8Array<ArrayBuffer> {
  const bundled = fileURLToPath(new URL(basename(path), import.meta.url));
  const file = existsSync(bundled) ? bundled : createRequire(import.meta.url).resolve(path);
  return new Uint8Array(readFileSync(file));
}
