// npm runs this in a fresh clone, so that dist/ is there; also where npm or pre-commit installs straight from the repository.
// There npm means to put in place what a build needs, but where it was told to install globally, that goes by and nothing
// is put in place: then it is done here.

import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const npm = process.env.npm_execpath;

if (!existsSync(join(root, "node_modules/esbuild"))) {
  if (npm === undefined) throw new Error("There is nothing to build with: run npm ci first.");
  const env = { ...process.env };
  delete env.npm_config_global;
  // Without scripts: this one would run again, and a build needs none of the others.
  const install = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"];
  execFileSync(process.execPath, install, { cwd: root, env, stdio: ["ignore", "ignore", "inherit"] });
}
await import("./build.mjs");
