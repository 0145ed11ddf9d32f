import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { applyPatch, parsePatch } from "diff";
import type { Log } from "sarif";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CheckOptions, check } from "../../cli/check.ts";
import { flows } from "../../cli/flows.ts";
import { printable } from "../../cli/format/printable.ts";
import { readXml } from "../cli/read-xml.ts";
import { createTestWorld, plainCheck, type TestWorld } from "../cli/world.ts";
import { engine } from "../engine.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { hostileNames } from "./names.ts";
import { readWorkflowCommands } from "./read-workflow-commands.ts";

const wrong = `import cv2
from keras.applications import ResNet50
ResNet50(weights="imagenet").predict(cv2.imread("a")[None] / 255)
`;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
  for (const name of hostileNames) {
    await mkdir(dirname(at(name)), { recursive: true });
    await writeFile(at(name), wrong);
  }
});
afterAll(() => folder.remove());

const at = (name: string): string => join(folder.path, name);
const sorted = (names: Iterable<string>): readonly string[] => [...names].sort();
const all = sorted(hostileNames);
const shown = sorted(hostileNames.map(printable));

async function told(given: Partial<CheckOptions>): Promise<TestWorld> {
  const world = createTestWorld(engine, folder.path);
  await check([], { ...plainCheck, ...given }, world);
  expect(world.stderr.join("\n")).not.toContain("cannot");
  return world;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const steering = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\p{Bidi_Control}/u;

describe("a file of any name is data", () => {
  it("in json", async () => {
    const found: readonly { readonly filename: string }[] = JSON.parse(
      (await told({ format: "json" })).stdout(),
    );
    expect(sorted(found.map(({ filename }) => filename))).toEqual(sorted(hostileNames.map(at)));
  });

  it("in jsonl", async () => {
    const lines = (await told({ format: "jsonl" })).stdout().trimEnd().split("\n");
    const [last, ...others] = lines.reverse().map((line) => JSON.parse(line));
    expect(sorted(others.map(({ filename }) => filename))).toEqual(sorted(hostileNames.map(at)));
    expect(sorted(last.summary.checked[0].files)).toEqual(all);
  });

  it("in sarif", async () => {
    const log: Log = JSON.parse((await told({ format: "sarif" })).stdout());
    const places = log.runs[0]?.results?.map(
      ({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation,
    );
    const names = places?.map((place) => {
      expect(place?.uriBaseId).toBe("%SRCROOT%");
      // As readers resolve it, from the folder in which the run was.
      const { protocol, host, pathname, search, hash } = new URL(
        place?.uri ?? "",
        "https://here.example/top/",
      );
      expect([protocol, host, search, hash]).toEqual(["https:", "here.example", "", ""]);
      return decodeURIComponent(pathname.replace("/top/", ""));
    });
    expect(sorted(names ?? [])).toEqual(all);
  });

  it("in github's annotations, which are the only commands that there are", async () => {
    const commands = readWorkflowCommands((await told({ format: "github" })).stdout());
    expect(sorted(commands.map(({ name }) => name))).toEqual(hostileNames.map(() => "warning"));
    expect(sorted(commands.map(({ properties }) => properties.file ?? ""))).toEqual(shown);
    for (const { properties } of commands)
      expect(Object.keys(properties)).toEqual(["title", "file", "line", "col", "endLine", "endColumn"]);
  });

  it("in gitlab's report", async () => {
    const records: readonly { readonly location: { readonly path: string }; readonly fingerprint: string }[] =
      JSON.parse((await told({ format: "gitlab" })).stdout());
    expect(records).toHaveLength(hostileNames.length);
    expect(new Set(records.map(({ fingerprint }) => fingerprint)).size).toBe(hostileNames.length);
    expect(sorted(records.map(({ location }) => location.path))).toEqual(all);
  });

  it("in junit's XML", async () => {
    const suites = readXml((await told({ format: "junit" })).stdout());
    const tests = suites.children.flatMap(({ children }) => children);
    expect(suites.children.map(({ name }) => name)).toEqual(hostileNames.map(() => "testsuite"));
    expect(sorted(tests.map(({ attributes }) => attributes.file ?? ""))).toEqual(shown);
    expect(tests.map(({ children }) => children.map(({ name }) => name))).toEqual(
      tests.map(() => ["failure"]),
    );
  });

  it.each<[string, (world: TestWorld) => Promise<unknown>]>([
    ["text", (world) => check([], { ...plainCheck, format: "text" }, world)],
    ["flows", (world) => flows([], { format: "text" }, world)],
    [
      "what is told of what cannot be checked",
      (world) =>
        check(
          hostileNames.map((name) => `${name}.gone`),
          plainCheck,
          world,
        ),
    ],
  ])("in %s for a terminal, to which it gives no order, nor to a runner", async (_, run) => {
    const world = createTestWorld(engine, folder.path);
    await run(world);
    for (const text of [world.stdout(), world.stderr.join("\n")]) {
      expect(steering.exec(text)?.[0]).toBeUndefined();
      expect(readWorkflowCommands(text)).toEqual([]);
    }
    for (const name of shown) expect(world.stdout() + world.stderr.join("\n")).toContain(name);
  });

  it("in diffs, which are patches of these files alone", async () => {
    const text = (await told({ diff: true })).stdout();
    expect(steering.exec(text)?.[0]).toBeUndefined();
    expect(readWorkflowCommands(text)).toEqual([]);
    expect(sorted(parsePatch(text).map(({ oldFileName = "" }) => oldFileName))).toEqual(
      sorted(shown.map((name) => name.trim())),
    );
  });

  it("in diffs of what steers a terminal, which are shown to it and exact elsewhere", async () => {
    const own = await temporaryFolder();
    const before = `${wrong}# \u001b[31m \u202e ##[error]x\n`;
    await writeFile(join(own.path, "a.py"), before);
    const world = createTestWorld(engine, own.path);
    await check([], { ...plainCheck, diff: true }, world);
    expect(applyPatch(before, world.stdout())).toContain("# \u001b[31m \u202e ##[error]x\n");
    const terminal = createTestWorld(engine, own.path);
    const output = { ...terminal.output, isTerminal: true };
    await check([], { ...plainCheck, diff: true }, { ...terminal, output });
    expect(terminal.stdout()).toContain(" # ␛[31m � ##⁅error]x\n");
    expect(steering.exec(terminal.stdout())?.[0]).toBeUndefined();
    await own.remove();
  });

  it.runIf(process.platform === "linux")(
    "though its name is no UTF-8: one clear line, and the rest is checked",
    async () => {
      const own = await temporaryFolder();
      await writeFile(join(own.path, "a.py"), wrong);
      for (const bytes of [[0xff], [0xc3, 0x28], [0xed, 0xa0, 0x80]]) {
        const name = Buffer.concat([Buffer.from(`${own.path}/`), Buffer.from(bytes), Buffer.from(".py")]);
        await writeFile(name, wrong);
      }
      const world = createTestWorld(engine, own.path);
      expect(await check([], { ...plainCheck, format: "json" }, world)).toBe(2);
      expect(JSON.parse(world.stdout())).toHaveLength(1);
      expect(world.stderr).toHaveLength(3);
      for (const line of world.stderr)
        expect(line).toMatch(/^pixelproof: cannot check \S*�\S*\.py: its name is no UTF-8 text$/);
      await own.remove();
    },
  );

  it("in a baseline, which knows each again", async () => {
    const baseline = join(folder.path, "known.json");
    await told({ baseline: { path: baseline, update: "write" } });
    const written: { readonly findings: object } = JSON.parse(await readFile(baseline, "utf8"));
    expect(sorted(Object.keys(written.findings))).toEqual(all);
    const again = await told({ format: "json", baseline: { path: baseline, update: undefined } });
    expect(JSON.parse(again.stdout())).toEqual([]);
  });
});
