import { readFileSync } from "node:fs";

/** The product's version. package.json stands beside cli/ in the source, and beside dist/ in what ships. */
export function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  const found =
    typeof manifest === "object" && manifest !== null && "version" in manifest ? manifest.version : "";
  return String(found);
}
