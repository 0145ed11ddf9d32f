import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";

const root = join(import.meta.dirname, "../..");
const read = (name: string): string => readFileSync(join(root, name), "utf8");
const manifest: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(read("package.json"));

describe("what pre-commit installs from the repository", () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let repository: string;
  beforeAll(async () => {
    folder = await temporaryFolder();
    repository = join(folder.path, "repository");
    smallRepository(repository);
  });
  afterAll(() => folder?.remove());

  it("by `npm pack`, as it did before 4.6: nothing but the tarball's name is printed", () => {
    execFileSync("npm", ["ci"], { cwd: repository, stdio: "ignore" });
    const printed = execFileSync("npm", ["pack"], {
      cwd: repository,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    expect(printed).toBe("small-1.0.0.tgz\n");
    expect(existsSync(join(repository, "dist/cli.cjs"))).toBe(true);
  });

  it("by `npm install --global`, as it does since: what a build needs is there, and the program is built", () => {
    const prefix = join(folder.path, "installed");
    const from = `git+file://${repository}`;
    execFileSync("npm", ["install", "--allow-git=root", "--install-links", "-g", "--prefix", prefix, from], {
      cwd: folder.path,
      stdio: ["ignore", "ignore", "inherit"],
    });
    expect(execFileSync(join(prefix, "bin/small"), { encoding: "utf8" })).toBe("built with esbuild\n");
  });
});

/** A repository that is prepared as this one is, with next to nothing to build, and nothing that comes from a registry. */
function smallRepository(folder: string): void {
  const files = {
    "package.json": JSON.stringify({
      name: "small",
      version: "1.0.0",
      type: "module",
      bin: { small: "dist/cli.cjs" },
      files: ["dist"],
      scripts: { prepare: manifest.scripts.prepare },
      devDependencies: { esbuild: "file:vendor/esbuild" },
    }),
    ".gitignore": "node_modules\ndist\n",
    ".npmrc": read(".npmrc"),
    "vendor/esbuild/package.json": JSON.stringify({ name: "esbuild", version: "1.0.0", main: "main.js" }),
    "vendor/esbuild/main.js": 'exports.name = "esbuild";',
    "scripts/prepare.mjs": read("scripts/prepare.mjs"),
    "scripts/build.mjs": `
      import { name } from "esbuild";
      import { mkdirSync, writeFileSync } from "node:fs";
      console.log("building");
      mkdirSync("dist", { recursive: true });
      writeFileSync("dist/cli.cjs", \`#!/usr/bin/env node\nconsole.log("built with \${name}");\`, { mode: 0o755 });
    `,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const run = (command: string, ...args: readonly string[]) =>
    execFileSync(command, args, { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  run("npm", "install", "--package-lock-only", "--ignore-scripts");
  run("git", "init", "-q");
  run("git", "add", "-A");
  run("git", "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "Begin");
}
