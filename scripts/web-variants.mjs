// In a browser there is no disk, no thread of Node's, no cache of Keras's: each module of verify that touches one has a
// variant with the same exports, which the bundles for browsers take instead: web-variants.json lists them.

import { readFileSync } from "node:fs";
import { join, relative } from "node:path";

const variants = JSON.parse(readFileSync(join(import.meta.dirname, "web-variants.json"), "utf8"));

/** For esbuild. @param root the repository's top folder */
export function webVariants(root) {
  return {
    name: "web-variants",
    setup({ onResolve }) {
      onResolve({ filter: /^\.{1,2}\// }, ({ resolveDir, path }) => {
        const file = relative(root, join(resolveDir, path)).replaceAll("\\", "/");
        const variant = variants[file];
        return variant === undefined ? undefined : { path: join(root, variant) };
      });
    },
  };
}
