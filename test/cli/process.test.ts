import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { GRAMMAR_VERSION, KERAS_VERSION } from "../../cli/version.ts";
import { builtProgram } from "../built-program.ts";
import { pushCapabilities } from "../server/editor.ts";
import { spawnServer } from "../server/server-process.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const root = join(import.meta.dirname, "../..");

// Most tests start several processes, one after another, on machines that may have other things to do.
vi.setConfig({ testTimeout: 60_000 });

const built = await builtProgram();

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function pixelproof(args: readonly string[], env: Readonly<Record<string, string>> = {}): Ended {
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...plain } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [built.cli, ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...plain, ...env },
  });
  return { status, stdout, stderr };
}

describe("pixelproof", () => {
  it("prints its version", () => {
    expect(pixelproof(["--version"])).toEqual({
      status: 0,
      stdout: expect.stringMatching(
        /^\d+\.\d+\.\d+ \(node \d+\.\d+\.\d+, tree-sitter-python \d+\.\d+\.\d+, networks as of Keras \d+\.\d+\.\d+\)\n$/,
      ),
      stderr: "",
    });
  });

  it("tells versions that are those of what it is made of", () => {
    const grammar: { readonly version: string } = JSON.parse(
      readFileSync(join(root, "grammars/version.json"), "utf8"),
    );
    expect(GRAMMAR_VERSION).toBe(grammar.version);
    expect(readFileSync(join(root, "test/fixtures/keras/README.md"), "utf8")).toContain(
      `Keras ${KERAS_VERSION} `,
    );
  });

  it("prints help where it is asked for", () => {
    for (const args of [["--help"], ["check", "--help"], ["flows", "-h"]]) {
      expect(pixelproof(args)).toMatchObject({
        status: 0,
        stderr: "",
        stdout: expect.stringMatching(/^Usage: pixelproof /),
      });
    }
  });

  const bad: readonly (readonly [args: readonly string[], stderr: RegExp])[] = [
    [[], /^Usage: pixelproof /],
    [["chek"], /^error: unknown command 'chek'\n\(Did you mean check\?\)\n$/],
    [["check", "--fxi"], /^error: unknown option '--fxi'\n\(Did you mean --fix\?\)\n$/],
    [
      ["check", "--format", "xml"],
      /^error: option '--format <format>' argument 'xml' is invalid\. Allowed choices/,
    ],
    [
      ["check", "--select", "wrong-scalin"],
      /^error: there is no rule "wrong-scalin"; did you mean "wrong-scaling"\?\n$/,
    ],
    [["explain", "none"], /^pixelproof: there is no rule "none"; the rules are .*\n$/],
    [["server"], /^Say how .*--stdio.*\n$/],
    [
      ["check", "no/such/folder"],
      /^pixelproof: cannot check no\/such\/folder: there is no such file or folder\n/,
    ],
  ];
  it.each(bad)("exits with 2 and says why: %j", (args, stderr) => {
    const ended = pixelproof(args);
    expect(ended.status).toBe(2);
    expect(ended.stderr).toMatch(stderr);
  });

  it("tells what may not be read, and checks the rest", async () => {
    const folder = await temporaryFolder();
    writeFileSync(join(folder.path, "a.py"), "", { mode: 0 });
    mkdirSync(join(folder.path, "sub"), { mode: 0 });
    copyFileSync(join(root, "examples/predict_cv2.py"), join(folder.path, "c.py"));
    // Root may read everything.
    const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    for (const path of [folder.path, join(built.cli, "../..")]) chmodSync(path, 0o755);
    const { status, stdout, stderr } = spawnSync(process.execPath, [built.cli, "check", "--format", "json"], {
      cwd: folder.path,
      encoding: "utf8",
      ...nobody,
    });
    await folder.remove();
    expect(stderr.split("\n").sort()).toEqual([
      "",
      "pixelproof: cannot check a.py: permission denied",
      "pixelproof: cannot check sub: permission denied",
    ]);
    expect({ status, found: JSON.parse(stdout).length > 0 }).toEqual({ status: 2, found: true });
  });

  it("ends quietly where its reader does", async () => {
    const child = spawn(process.execPath, [built.cli, "check", "examples"], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stderr = "";
    child.stderr.on("data", (data: Buffer) => {
      stderr += data.toString();
    });
    child.stdout.destroy();
    await once(child, "exit");
    expect(stderr).toBe("");
  });

  it("ends with 0 where its reader has enough of the lines that come as it goes", async () => {
    const folder = await temporaryFolder();
    try {
      const program =
        "from keras.applications import VGG16\nfrom keras.preprocessing.image import ImageDataGenerator\n" +
        'VGG16().predict(ImageDataGenerator(rescale=1 / 255).flow_from_directory("x"))\n';
      // More than a pipe holds.
      for (let i = 0; i < 90; i++) writeFileSync(join(folder.path, `${i}.py`), program);
      const args = [built.cli, "check", "--format", "jsonl"];
      const child = spawn(process.execPath, args, { cwd: folder.path, stdio: ["ignore", "pipe", "pipe"] });
      const errors: string[] = [];
      child.stderr.on("data", (chunk) => errors.push(String(chunk)));
      const [first] = await once(child.stdout, "data");
      child.stdout.destroy();
      expect(String(first)).toMatch(/^\{"code":"wrong-scaling"/);
      expect(await once(child, "close")).toEqual([0, null]);
      expect(errors.join("")).toBe("");
    } finally {
      await folder.remove();
    }
  });

  it("serves editors", async () => {
    const { editor, child, exited } = spawnServer(built.cli, ["server"]);
    await editor.initialize(pushCapabilities);
    child.kill();
    await exited;
  });
});

describe("the examples", () => {
  const wrong = [
    ["predict_cv2.py", "swapped-channels"],
    ["train_efficientnet.py", "wrong-scaling"],
    ["train_mobilenet.ipynb", "wrong-scaling"],
    ["train_resnet50.py", "wrong-scaling"],
  ];

  it("give the findings that they are there for", () => {
    const { status, stdout, stderr } = pixelproof(["check", "examples", "--format", "json"]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    const records: readonly { filename: string; code: string; fix: unknown }[] = JSON.parse(stdout);
    const found = records.map(({ filename, code }) => `${filename.slice(root.length + 1)} ${code}`);
    expect([...new Set(found)]).toEqual(wrong.map(([file, rule]) => `examples/${file} ${rule}`));
    expect(records.every(({ fix }) => fix !== null)).toBe(true);
  });

  it("are right in right/", () => {
    expect(pixelproof(["check", "examples/right"])).toEqual({
      status: 0,
      stdout: "Found nothing in 4 files.\n",
      stderr: "",
    });
  });

  it("have flows, known throughout, and as expected in right/", () => {
    const { status, stdout, stderr } = pixelproof(["flows", "examples", "--format", "json"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const flows: readonly { filename: string; actual: unknown; expected: unknown; phase: string }[] =
      JSON.parse(stdout);
    expect(flows.length).toBeGreaterThanOrEqual(10);
    for (const { filename, actual, expected } of flows) {
      expect(actual, filename).not.toBeNull();
      if (filename.includes("/right/")) expect(rounded(actual)).toEqual(rounded(expected));
      else expect(rounded(actual)).not.toEqual(rounded(expected));
    }
    expect(new Set(flows.map(({ phase }) => phase))).toEqual(new Set(["train", "validate", "predict"]));
  });

  it("are told in colours only where these are wanted", () => {
    const colour = "\u001b[";
    expect(pixelproof(["check", "examples"]).stdout).not.toContain(colour);
    expect(pixelproof(["check", "examples"], { FORCE_COLOR: "1" }).stdout).toContain(colour);
    expect(pixelproof(["check", "examples"], { FORCE_COLOR: "1", NO_COLOR: "1" }).stdout).not.toContain(
      escape,
    );
  });

  it("are what the README's picture shows", () => {
    const svg = readFileSync(join(root, "docs/finding.svg"), "utf8");
    const [command = "", ...lines] = [...svg.matchAll(/<text[^>]*>(.*)<\/text>/g)].map(([, line = ""]) =>
      line
        .replaceAll(/<[^>]*>/g, "")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&amp;", "&"),
    );
    const [, program, ...args] = command.split(" ");
    expect(program).toBe("pixelproof");
    // Where it differs: npm run build && node scripts/draw-finding.mjs
    expect(lines).toEqual(pixelproof(args).stdout.trimEnd().split("\n"));
  });

  it("explain their rules", () => {
    for (const [, rule = ""] of wrong) {
      expect(pixelproof(["explain", rule])).toMatchObject({ status: 0, stderr: "" });
      expect(pixelproof(["explain", rule]).stdout).toContain(rule);
    }
  });
});

/** Numbers to four digits, so that 1/255 read from a text and 1/255 of a table are one. */
function rounded(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_key, item: unknown) =>
      typeof item === "number" ? Number(item.toPrecision(4)) : item,
    ),
  );
}
