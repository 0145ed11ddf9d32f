import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getL10nJson } from "@vscode/l10n-dev";

/**
 * Every text that client/ hands to `l10n.t`, as VS Code's tools find them.
 * @returns {Promise<Readonly<Record<string, string>>>} in the order of the alphabet
 */
export async function wordsOfClient(root) {
  const folder = join(root, "client");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  const sources = files.map((file) => ({
    extension: ".ts",
    contents: readFileSync(join(folder, file), "utf8"),
  }));
  const found = await getL10nJson(sources);
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}
