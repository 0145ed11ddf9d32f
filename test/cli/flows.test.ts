import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { flows } from "../../cli/flows.ts";
import type { Engine } from "../../core/engine.ts";
import type { Flow } from "../../core/flow/flow.ts";
import type { CallSite } from "../../core/flow/step.ts";
import type { ExpectationResult } from "../../core/models/expectation.ts";
import { affine } from "../../core/transform/transform.ts";
import { createFakeEngine } from "../fake-engine.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { createTestWorld } from "./world.ts";

const text = "net = ResNet50()\nnet.predict(x / 255)\n";

function callOf(part: string): CallSite {
  const start = text.indexOf(part);
  const span = { start, end: start + part.length };
  return { file: "a.py", span, callee: span, args: [], open: start, close: start };
}

const pretrained: ExpectationResult = {
  kind: "pretrained",
  weights: "imagenet",
  expectation: { convention: "tf", transform: affine(1 / 127.5, -1), source: "a test" },
};

const flow: Flow = {
  file: "a.py",
  network: {
    entry: { name: "ResNet50", paths: [], parameters: [], weightsParameter: "weights", cases: [] },
    name: "ResNet50",
    result: pretrained,
    call: callOf("ResNet50()"),
    writtenPath: "keras.applications.ResNet50",
    trainable: "frozen",
  },
  phase: "predict",
  use: { call: callOf("net.predict(x / 255)"), feedShape: "array" },
  arriving: { kind: "known", transform: affine(0.5, 1), isOrderKnown: true },
  steps: [{ text: "x / 255", place: { file: "a.py", span: callOf("x / 255").span }, kind: "scale" }],
  alternatives: [],
};

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
  await writeFile(join(folder.path, "a.py"), text);
});
afterEach(() => folder.remove());

async function told(found: readonly Flow[], format: "text" | "json"): Promise<string> {
  const fake = createFakeEngine();
  const engine: Engine = {
    ...fake,
    within: () => engine,
    check: (file, text) => ({ ...fake.check(file, text), flows: found.map((each) => ({ ...each, file })) }),
  };
  const world = createTestWorld(engine, folder.path);
  expect(await flows([], { format }, world)).toBe(0);
  return world.stdout();
}

async function record(found: Partial<Flow>): Promise<unknown> {
  const [first]: readonly unknown[] = JSON.parse(await told([{ ...flow, ...found }], "json"));
  return first;
}

describe("flows --format json", () => {
  it("says what arrives, what is expected, where and by which steps", async () => {
    expect(await record({})).toEqual({
      filename: join(folder.path, "a.py"),
      location: { row: 2, column: 1 },
      cell: null,
      phase: "predict",
      network: {
        name: "ResNet50",
        weights: "imagenet",
        trainable: "frozen",
        location: { row: 1, column: 7 },
      },
      expected: { order: "rgb", scale: [1 / 127.5, 1 / 127.5, 1 / 127.5], offset: [-1, -1, -1] },
      actual: { order: "rgb", scale: [0.5, 0.5, 0.5], offset: [1, 1, 1] },
      steps: [{ text: "x / 255", location: { row: 2, column: 13 } }],
    });
  });

  it("says why what arrives is not known", async () => {
    expect(await record({ arriving: { kind: "unknown", reason: "x is a parameter" } })).toMatchObject({
      actual: null,
      unknown: "x is a parameter",
    });
    const arriving = { kind: "known", transform: affine(0.5), isOrderKnown: false } as const;
    expect(await record({ arriving })).toMatchObject({
      actual: null,
      unknown: expect.stringMatching(/^the channel order is not known: /),
    });
  });

  it("has no weights where none are known, but what they would expect", async () => {
    const result: ExpectationResult = { kind: "untrained", ifPretrained: pretrained.expectation };
    expect(await record({ network: { ...flow.network, result } })).toMatchObject({
      network: { weights: null },
      expected: { order: "rgb" },
    });
    const nobody: ExpectationResult = { kind: "unknown", reason: "own weights" };
    expect(await record({ network: { ...flow.network, result: nobody } })).toMatchObject({ expected: null });
  });

  it("tells what else may arrive", async () => {
    const alternatives = [{ arriving: { kind: "unknown", reason: "it depends" }, steps: [] } as const];
    expect(await record({ alternatives })).toMatchObject({
      alternatives: [{ actual: null, unknown: "it depends", steps: [] }],
    });
  });

  it("is an empty array where nothing arrives", async () => {
    expect(await told([], "json")).toBe("[]\n");
  });
});

describe("flows", () => {
  it("tells each in a few lines", async () => {
    expect(await told([flow], "text")).toMatchInlineSnapshot(`
      "a.py:2:1: predict ResNet50 (imagenet, frozen)
        arrives RGB/2 + 1, range 1…128.5
        expects RGB/127.5 − 1, range −1…1
        steps   x / 255

      "
    `);
  });

  it("says so where there are none", async () => {
    expect(await told([], "text")).toBe("No images were seen to reach a network.\n");
  });
});
