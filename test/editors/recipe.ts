import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The setup that docs/editors.md tells its readers to write, in this language. */
export function recipe(language: "lua" | "elisp"): string {
  const page = readFileSync(join(import.meta.dirname, "../../docs/editors.md"), "utf8");
  const [, text] = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page) ?? [];
  if (text === undefined) throw new Error(`docs/editors.md has no recipe in ${language}`);
  return text;
}
