import { existsSync } from "node:fs";
import { join } from "node:path";

/** Folders that hold other people's code, or what a tool made: never looked into, unless named by the user. */
const skippedNames: ReadonlySet<string> = new Set([
  ".bzr",
  ".direnv",
  ".eggs",
  ".git",
  ".hg",
  ".ipynb_checkpoints",
  ".mypy_cache",
  ".nox",
  ".pyenv",
  ".pytest_cache",
  ".ruff_cache",
  ".svn",
  ".tox",
  ".venv",
  "__pycache__",
  "__pypackages__",
  "_build",
  "buck-out",
  "build",
  "dist",
  "node_modules",
  "site-packages",
  "venv",
]);

export function isSkippedFolder(folder: string, name: string): boolean {
  // A virtual environment goes by any name, but always has this file.
  return skippedNames.has(name) || existsSync(join(folder, "pyvenv.cfg"));
}
