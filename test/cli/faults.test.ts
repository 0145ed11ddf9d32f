import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it, vi } from "vitest";
import { openMeans } from "../../cli/open-means.ts";
import { checkingHere, openChecking } from "../../cli/threads/checking.ts";
import { defaultSettings } from "../../core/settings/settings.ts";
import { builtProgram } from "../built-program.ts";
import { temporaryFolder } from "../temporary-folder.ts";

// Each starts processes, on machines that may have other things to do.
vi.setConfig({ testTimeout: 120_000 });

const built = await builtProgram();
const folder = await temporaryFolder();
afterAll(() => folder.remove());

const program = (i: number): string => `import cv2
from keras.applications import ResNet50
net = ResNet50(weights="imagenet")
net.predict(cv2.imread("${i}")[None] / 255)
`;

/** A folder of programs, each with something to mend. */
async function projectOf(name: string, count: number): Promise<string> {
  const place = join(folder.path, name);
  await mkdir(place, { recursive: true });
  for (let i = 0; i < count; i++) await writeFile(join(place, `p${i}.py`), program(i));
  return place;
}

async function textsIn(place: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(place)).filter((name) => name.endsWith(".py")).sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(place, name), "utf8")] as const)),
  );
}

function start(place: string, args: readonly string[]) {
  const child = spawn(process.execPath, [built.cli, "check", ...args], { cwd: place, stdio: "ignore" });
  return { child, ended: once(child, "exit") };
}

/** The same programs as one process that nobody disturbs leaves them. */
async function mendedAlone(count: number): Promise<ReadonlyMap<string, string>> {
  const place = await projectOf(`alone-${count}`, count);
  await start(place, ["--fix", "--jobs", "1"]).ended;
  const texts = await textsIn(place);
  for (const [name, text] of texts) expect(text, name).not.toContain("/ 255");
  return texts;
}

describe("processes that get in each other's way", () => {
  it("mend and keep at once, and leave what one would", async () => {
    const place = await projectOf("together", 60);
    const args = ["--fix", "--cache", "--cache-dir", "kept"];
    const ended = await Promise.all([1, 2, 3].map(() => start(place, args).ended));
    expect(ended.map(([code]) => code)).toEqual([0, 0, 0]);
    expect(await textsIn(place)).toEqual(await mendedAlone(60));
    const left = [...(await readdir(place)), ...(await readdir(join(place, "kept")))];
    expect(left.filter((name) => name.endsWith(".tmp"))).toEqual([]);
    // What was kept is whole.
    expect(await start(place, ["--cache", "--cache-dir", "kept"]).ended).toEqual([0, null]);
  });

  it("are killed while they mend: each file is the old one or the new one, and the next run goes on", async () => {
    const place = await projectOf("killed", 80);
    const whole = await mendedAlone(80);
    const old = await textsIn(place);
    for (const wait of [1, 20, 50]) {
      const { child, ended } = start(place, ["--fix", "--jobs", "1"]);
      // Until so many are mended.
      while (child.exitCode === null) {
        const now = await textsIn(place);
        if ([...now].filter(([name, text]) => text === whole.get(name)).length >= wait) break;
      }
      child.kill("SIGKILL");
      await ended;
      for (const [name, text] of await textsIn(place))
        expect([old.get(name), whole.get(name)]).toContain(text);
    }
    expect(await start(place, ["--fix"]).ended).toEqual([0, null]);
    expect(await textsIn(place)).toEqual(whole);
  });
});

describe("a thread that ends in the middle of a check", () => {
  it("costs nothing: what it had is checked by another", async () => {
    const place = await projectOf("threads", 60);
    const wrapper = join(folder.path, "mortal.mjs");
    const mark = JSON.stringify(join(folder.path, "has-ended"));
    // Once, whichever thread it is: what ends its thread twice is given up.
    await writeFile(
      wrapper,
      `import { existsSync, writeFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
await import(${JSON.stringify(built.checkWorker.href)});
let messages = 0;
parentPort.on("message", () => {
  if (++messages !== 4 || existsSync(${mark})) return;
  writeFileSync(${mark}, "");
  process.exit(1);
});
`,
    );
    const paths = [...(await textsIn(place)).keys()].map((name) => join(place, name));
    const tasks = paths.map((path) => ({ path, flows: true, fixesBy: defaultSettings }));
    const means = openMeans({ cwd: place });
    const outcomes = [];
    for await (const one of openChecking(means, 2, pathToFileURL(wrapper)).checkEach(tasks))
      outcomes.push(one);
    const alone = [];
    for await (const one of checkingHere(means).checkEach(tasks)) alone.push(one);
    expect(outcomes).toEqual(alone);
    expect(await readdir(folder.path)).toContain("has-ended");
  });
});
