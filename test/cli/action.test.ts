import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { builtProgram } from "../built-program.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { type ActionRun, action, runAction } from "./run-action.ts";

const manifest: { readonly version: string } = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../package.json"), "utf8"),
);
const built = await builtProgram();
const folder = await temporaryFolder();
afterAll(() => folder.remove());

const at = (name: string): string => join(folder.path, name);
for (const name of ["bin", "temp", "work/lib/src"]) mkdirSync(at(name), { recursive: true });
const program = `import cv2
from keras.applications import ResNet50
ResNet50(weights="imagenet").predict(cv2.imread("a")[None] / 255)
`;
writeFileSync(at("work/lib/src/a b.py"), program);
writeFileSync(at("work/clean.py"), "x = 1\n");
writeFileSync(at("work/broken.py"), Buffer.from("import keras\n\xff", "latin1"));
// In place of the registry: the version asked for is this one.
writeFileSync(
  at("bin/npx"),
  `#!/bin/sh\n[ "$1 $2" = "--yes pixelproof@${manifest.version}" ] || exit 1\nshift 2\nexec "${process.execPath}" "${built.cli}" "$@"\n`,
);
chmodSync(at("bin/npx"), 0o755);

function run(inputs: Readonly<Record<string, string>>): ActionRun {
  const env = { ...process.env, PATH: `${at("bin")}:${process.env.PATH}` };
  return runAction(inputs, { workspace: at("work"), temp: at("temp"), env });
}

const sarif: string = at("temp/pixelproof.sarif");

/** Where the findings of the report are, for who shows it. */
function told(): readonly string[] {
  const log: {
    readonly runs: readonly {
      readonly results: readonly {
        readonly locations: readonly {
          readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
        }[];
      }[];
    }[];
  } = JSON.parse(readFileSync(sarif, "utf8"));
  return log.runs.flatMap(({ results }) =>
    results.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri ?? ""),
  );
}

describe("action.yml", () => {
  it("is of this version, and pins what it uses by commit", () => {
    expect(action.inputs.version?.default).toBe(manifest.version);
    const used = action.runs.steps.flatMap(({ uses }) => uses ?? []);
    expect(used).toEqual([expect.stringMatching(/@[0-9a-f]{40}$/)]);
  });

  it("puts nothing that is given into a script", () => {
    for (const { run: script = "" } of action.runs.steps) expect(script).not.toContain("${{");
  });
});

describe("the action", () => {
  it("uploads what is found, and fails the job", () => {
    const { status, outputs, used, stderr } = run({ paths: "lib\nclean.py\n" });
    expect({ status, outputs, stderr }).toEqual({
      status: 1,
      outputs: { sarif, "exit-code": "1" },
      stderr: "",
    });
    expect(used.map((one) => one.with)).toEqual([{ sarif_file: sarif, category: "pixelproof" }]);
    expect(told()).toEqual(["lib/src/a%20b.py"]);
  });

  it("tells paths from the repository's top, whatever folder it runs in", () => {
    expect(run({ "working-directory": "lib/src", paths: "a b.py" }).status).toBe(1);
    expect(told()).toEqual(["lib/src/a%20b.py"]);
    // Checked out beside others: the top is that of the repository, not the workspace.
    spawnSync("git", ["init", "-q"], { cwd: at("work/lib") });
    expect(run({ "working-directory": "lib/src" }).status).toBe(1);
    expect(told()).toEqual(["src/a%20b.py"]);
  });

  it("takes paths and arguments line by line, and uploads and fails where it shall", () => {
    const quiet = run({ paths: "lib/src/a b.py\n", args: "--select\nunscaled-from-scratch\n" });
    expect(quiet).toMatchObject({ status: 0, outputs: { "exit-code": "0" }, stderr: "" });
    expect(told()).toEqual([]);
    const kept = run({ paths: "lib", fail: "false", upload: "false" });
    expect(kept).toMatchObject({ status: 0, outputs: { "exit-code": "1" }, used: [] });
  });

  it("fails where something was not checked, though findings shall not fail it", () => {
    const { status, outputs, used } = run({ fail: "false", paths: "broken.py" });
    expect({ status, code: outputs["exit-code"], uploads: used.length }).toEqual({
      status: 2,
      code: "2",
      uploads: 1,
    });
  });

  it("fails where there is no such package, and takes no report of before for its own", () => {
    expect(existsSync(sarif)).toBe(true);
    const { status, used } = run({ version: "0.0.0", fail: "false" });
    expect({ status, used }).toEqual({ status: 2, used: [] });
    expect(existsSync(sarif)).toBe(false);
  });
});
