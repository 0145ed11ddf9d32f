import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { createProgram } from "../../cli/program.ts";
import { builtProgram } from "../built-program.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { action } from "./run-action.ts";

const built = await builtProgram();
const folder = await temporaryFolder();
afterAll(() => folder.remove());

const root = join(import.meta.dirname, "../..");
const read = (name: string): string => readFileSync(join(root, name), "utf8");
const page = read("docs/ci.md");

type Yaml = Readonly<Record<string, unknown>>;

/** The options that a line gives to a command of ours, and those that it has. */
function unknownOptions(line: string): readonly string[] {
  const [, name = "", args = ""] = /\bpixelproof(?:@\S+)? (check|merge)\b(.*)/.exec(line) ?? [];
  const command = createProgram(() => undefined).commands.find((each) => each.name() === name);
  const known = command?.options.map(({ long }) => long) ?? [];
  return (args.split("#")[0]?.match(/--[a-z][\w-]*/g) ?? []).filter((option) => !known.includes(option));
}

describe("docs/ci.md", () => {
  const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block = ""]) => block);

  it("has examples that are YAML, each of an object", () => {
    expect(blocks.length).toBeGreaterThan(4);
    for (const block of blocks) expect(Object.keys(parse(block, { strict: true })).length).toBeGreaterThan(0);
  });

  it("gives commands options that they have", () => {
    const lines = page.split("\n").filter((line) => /pixelproof(@\S+)? (check|merge)/.test(line));
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.flatMap(unknownOptions)).toEqual([]);
  });

  it("tells of each input of the action, and of its default", () => {
    const [, table = ""] = page.split("| input | what it does | default |");
    const rows = [...table.matchAll(/^\| `([\w-]+)` \| .* \|.*\|$/gm)].slice(
      0,
      Object.keys(action.inputs).length,
    );
    expect(rows.map(([, name]) => name)).toEqual(Object.keys(action.inputs));
  });
});

describe(".pre-commit-hooks.yaml", () => {
  it("runs what there is", () => {
    const hooks: readonly { readonly id: string; readonly entry: string; readonly language: string }[] =
      parse(read(".pre-commit-hooks.yaml"), { strict: true });
    expect(hooks.map(({ id }) => id)).toEqual(["pixelproof", "pixelproof-fix"]);
    for (const { entry, language } of hooks) {
      expect(language).toBe("node");
      expect(unknownOptions(entry)).toEqual([]);
    }
  });
});

describe("what ships", () => {
  beforeAll(async () => {
    mkdirSync(join(folder.path, "src"));
    writeFileSync(
      join(folder.path, "src/a b.py"),
      'import cv2\nfrom keras.applications import ResNet50\nResNet50(weights="imagenet").predict(cv2.imread("a")[None] / 255)\n',
    );
  }, 60_000);

  it("installs from its tarball where there is no network, and runs", () => {
    const project = join(folder.path, "project");
    cpSync(built.folder, project, { recursive: true });
    for (const name of [".npmignore", "README.md", "CHANGELOG.md", "LICENSE"])
      writeFileSync(join(project, name), read(name));
    const npm = (args: readonly string[], cwd: string): string =>
      execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    const [packed]: readonly {
      readonly filename: string;
      readonly size: number;
      readonly files: readonly { readonly path: string }[];
    }[] = JSON.parse(npm(["pack", "--json", "--ignore-scripts", "--pack-destination", folder.path], project));
    const names = packed?.files.map(({ path }) => path) ?? [];
    expect(names.filter((name) => /client|server-web|\.ts$|\.map$|test/.test(name))).toEqual([]);
    expect(names).toEqual(expect.arrayContaining(["dist/cli.cjs", "dist/pixelproof.1", "LICENSE"]));
    // 4.2 MB when this was written: the two wasm parsers, what verify runs, and the analysis twice: in the modules of the server
    // and the threads, and in the one file by which a check starts fast.
    expect(packed?.size).toBeLessThan(4_500_000);

    const installed = join(folder.path, "installed");
    mkdirSync(installed);
    writeFileSync(join(installed, "package.json"), "{}");
    npm(
      ["install", "--offline", "--no-audit", "--no-fund", join(folder.path, packed?.filename ?? "")],
      installed,
    );
    const shipped: { readonly scripts?: Yaml; readonly dependencies?: Yaml } = JSON.parse(
      readFileSync(join(installed, "node_modules/pixelproof/package.json"), "utf8"),
    );
    expect(shipped.dependencies).toBeUndefined();
    expect(Object.keys(shipped.scripts ?? {}).filter((name) => /^(pre|post)?install$/.test(name))).toEqual(
      [],
    );
    // Nothing is asked of a home, nor left there.
    const home = join(folder.path, "home");
    mkdirSync(home);
    const { status, stdout } = spawnSync(
      "npx",
      ["--offline", "--no-install", "pixelproof", "check", "../src", "--format", "json"],
      { cwd: installed, encoding: "utf8", env: { ...process.env, HOME: home } },
    );
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toHaveLength(1);
    expect(readdirSync(home).filter((name) => name !== ".npm")).toEqual([]);
  });
});
