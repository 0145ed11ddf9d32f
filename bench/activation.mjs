// node bench/activation.mjs: how long VS Code waits for the extension when it is activated (loading its code and calling
// it, as "Developer: Show Running Extensions" tells), in a real VS Code, each time in a new window.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
execFileSync("npm", ["run", "vscode"], { cwd: root, stdio: "ignore" });
execFileSync("npx", ["vitest", "run", "--config", "test/vscode/activation.config.ts"], {
  cwd: root,
  stdio: "ignore",
});
const times = JSON.parse(readFileSync(join(root, ".cache/activation.json"), "utf8")).sort((a, b) => a - b);
const median = times[Math.floor(times.length / 2)];
console.log(`activation: median ${median} ms, min ${times[0]}, max ${times.at(-1)}, ${times.length} windows`);
