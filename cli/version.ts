import { readFileSync } from "node:fs";

/** Of tree-sitter-python, as grammars/version.json has it. */
export const GRAMMAR_VERSION = "0.25.0";
/** Of the Keras that was measured for the catalog of networks. */
export const KERAS_VERSION = "3.15.1";

/** The product's version. package.json stands beside cli/ in the source, and beside dist/ in what ships. */
export function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  const found =
    typeof manifest === "object" && manifest !== null && "version" in manifest ? manifest.version : "";
  return String(found);
}

/** The versions that matter where something is odd: the first word is the product's own. */
export function versions(): string {
  const parts = [
    `node ${process.versions.node}`,
    `tree-sitter-python ${GRAMMAR_VERSION}`,
    `networks as of Keras ${KERAS_VERSION}`,
  ];
  return `${version()} (${parts.join(", ")})`;
}
