// npm run vscode: puts a real VS Code (as code-server packs it) and the Node it wants into .cache/vscode. A minute and
// 800 MB the first time, nothing afterwards. A browser must be there: Debian's chromium, or CHROMIUM says which.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const CODE_SERVER = "4.139.1";
const NODE = "24.21.0";

const root = join(import.meta.dirname, "../..");
const folder = join(root, ".cache/vscode");
const stamp = join(folder, "installed.txt");
const wanted = `code-server ${CODE_SERVER}, node ${NODE}\n`;

if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) process.exit(0);

console.log(`Installing ${wanted.trim()} into .cache/vscode …`);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "package.json"), '{ "private": true }\n');

// The package that holds Node's own binary, so that no install script has to fetch it.
const nodePackage = `node-${process.platform}-${process.arch}`;
install(folder, `${nodePackage}@${NODE}`, `code-server@${CODE_SERVER}`);
const vscode = join(folder, "node_modules/code-server/lib/vscode");
install(vscode);
install(join(vscode, "extensions"));
writeFileSync(stamp, wanted);

/** Scripts stay off: they compile what only the integrated terminal needs. */
function install(cwd, ...packages) {
  const bin = join(folder, "node_modules", nodePackage, "bin");
  execFileSync("npm", ["install", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", ...packages], {
    cwd,
    env: { ...process.env, PATH: `${bin}:${process.env.PATH}` },
    stdio: ["ignore", "ignore", "inherit"],
  });
}
