import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { MessageChannel } from "node:worker_threads";
import { beforeAll, describe, expect, it } from "vitest";
import type { ReportParts } from "../../../verify/report/report-parts.ts";
import { builtProgram } from "../../built-program.ts";
import { engine } from "../../engine.ts";
import { startWebWorker } from "./web-worker.ts";

const folder = "vscode-vfs://github/somebody/project";
const train = `from keras.applications import ResNet50
from keras.preprocessing.image import ImageDataGenerator

pictures = ImageDataGenerator(rescale=1. / 255).flow_from_directory("data/train", (64, 64))
net = ResNet50()
net.fit(pictures)
`;
const shipped = [
  "keras-architectures.json",
  "keras-weight-files.json",
  "mozjpeg_dec.wasm",
  "reference-caffe.keras",
  "reference-cards.json",
  "squoosh_png_bg.wasm",
  "tfjs-backend-wasm-simd.wasm",
  "tfjs-backend-wasm.wasm",
];

/** What the worker that leads tells (verify/web/verify-in-browser.ts). */
type Told =
  | { readonly kind: "progress"; readonly line: string }
  | { readonly kind: "done"; readonly report: ReportParts }
  | { readonly kind: "refused" | "failed"; readonly why: string };

const built = await builtProgram();
let bundled: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
beforeAll(async () => {
  const read = async (name: string) => Uint8Array.from(await readFile(join(dirname(built.server), name)));
  bundled = new Map(await Promise.all(shipped.map(async (name) => [name, await read(name)] as const)));
});

/** What the worker tells of the program, with these files around it. */
async function verified(
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
  more: { readonly weights?: string } = {},
): Promise<readonly Told[]> {
  const worker = startWebWorker(join(dirname(built.server), "verify-web.js"));
  const { port1, port2 } = new MessageChannel();
  port1.on("message", ({ id, address }: { id: number; address: string }) => {
    const bytes = files.get(address);
    port1.postMessage(bytes ? { id, bytes } : { id, why: "it is not there" });
  });
  const analysis = engine.check(`${folder}/train.py`, train);
  const told: Told[] = [];
  try {
    return await new Promise((resolve, reject) => {
      worker.on("error", reject);
      worker.on("message", (one: Told) => {
        told.push(one);
        if (one.kind === "failed") reject(new Error(one.why));
        else if (one.kind !== "progress") resolve(told);
      });
      const beginning = {
        role: "verify",
        bundled,
        files: new Set(files.keys()),
        code: new Blob([]),
        port: port2,
        analysis,
        fixes: analysis.findings.map((finding) => engine.fixesFor(analysis, finding, 1)[0]),
        suffix: ":6",
        workspace: folder,
        images: undefined,
        weights: undefined,
        ...more,
      };
      worker.postMessage(beginning, [port2]);
    });
  } finally {
    await worker.terminate();
    port1.close();
  }
}

describe("verify in web workers", () => {
  it("runs the bundled network on drawn pictures, and tells how far it is", async () => {
    const told = await verified(new Map());
    const last = told.at(-1);
    expect(last).toMatchObject({
      kind: "done",
      report: {
        isStandIn: true,
        network: "ResNet50",
        place: "train.py:6",
        summary: { isUnchanged: false },
        finding: { rule: "wrong-scaling", fix: { isSafe: true } },
      },
    });
    const lines = told.flatMap((one) => (one.kind === "progress" ? one.line : []));
    expect(lines).toContain("running the network: 100 %");
  }, 60_000);

  it("reads the program's own pictures", async () => {
    const picture = Uint8Array.from(
      await readFile(join(import.meta.dirname, "../../fixtures/verify/images/rgb.png")),
    );
    const files = new Map(
      ["cat/a.png", "cat/b.png", "dog/c d.png"].map((name) => [`${folder}/data/train/${name}`, picture]),
    );
    const last = (await verified(files)).at(-1);
    expect(last).toMatchObject({ kind: "done", report: { summary: { images: 3 } } });
  }, 60_000);

  it("says what cannot be used", async () => {
    const weights = `${folder}/best.h5`;
    const files = new Map([[weights, new TextEncoder().encode("<html>")]]);
    expect((await verified(files, { weights })).at(-1)).toMatchObject({
      kind: "refused",
      why: expect.stringContaining("it is a web page"),
    });
  }, 60_000);
});
