import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";
import { shrinkBytes } from "./shrink-bytes.ts";
import { watched } from "./watched.ts";

const task = { root: "", runtime: "", seconds: 1, seed: 1, worker: "" };

/** What is said of a fuzzer that does this. */
async function saidOf(program: string, patience = 60_000): Promise<readonly unknown[]> {
  const folder = await temporaryFolder();
  try {
    const bundle = join(folder.path, "fuzzer.mjs");
    await writeFile(bundle, `import { parentPort as port } from "node:worker_threads";\n${program}`);
    const said: string[] = [];
    const held = await watched(pathToFileURL(bundle), task, {
      patience,
      say: (words) => said.push(words),
    });
    return [held, ...said];
  } finally {
    await folder.remove();
  }
}

test("a case that hangs is ended, and its seed is told", async () => {
  const hangs = 'port.postMessage({ kind: "begins", what: "seed 7, a program" }); for (;;);';
  expect(await saidOf(hangs, 300)).toEqual([false, "seed 7, a program: no answer in 0.3 s"]);
});

test("a breach is told, and so is what ends the thread", async () => {
  expect(await saidOf('port.postMessage({ kind: "breaks", words: "seed 1: a law" });')).toEqual([
    false,
    "seed 1: a law",
  ]);
  expect(await saidOf('throw new Error("no");')).toEqual([
    false,
    expect.stringMatching(/^it begins: Error: no/),
  ]);
  expect(await saidOf('port.postMessage({ kind: "says", words: "every law holds" });')).toEqual([
    true,
    "every law holds",
  ]);
});

test("bytes are made small as long as they break the law", () => {
  const isBroken = (bytes: Buffer): boolean =>
    bytes.includes(0xff) && bytes.lastIndexOf("b") > bytes.indexOf(0xff);
  const bytes = Buffer.concat([Buffer.alloc(500, "a"), Buffer.from([0xff]), Buffer.from("aabaab")]);
  expect(shrinkBytes(bytes, isBroken).toString("latin1")).toBe("\xffb");
});
