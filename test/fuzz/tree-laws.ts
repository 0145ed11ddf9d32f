import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createDiskCache } from "../../cli/cache/disk-cache.ts";
import { type CheckOptions, check } from "../../cli/check.ts";
import { merge } from "../../cli/merge/merge.ts";
import { readRun } from "../../cli/merge/read-run.ts";
import { openMeans } from "../../cli/open-means.ts";
import { compareReports } from "../../cli/report/compare-reports.ts";
import { findingRecord } from "../../cli/report/finding-record.ts";
import { openChecking } from "../../cli/threads/checking.ts";
import type { Engine } from "../../core/engine.ts";
import { createTestWorld, plainCheck, remembering, type TestWorld } from "../cli/world.ts";
import { fileOf } from "./files.ts";
import type { FileBytes } from "./mutate-bytes.ts";
import { createRandom } from "./random.ts";

/** Enough that threads take them. */
const FILES = 52;
const plain: CheckOptions = { ...plainCheck, format: "json" };

/** Files as they may lie in a folder, some of which import others; the same for the same seed. */
export function treeOf(corpus: readonly string[], seed: number): readonly FileBytes[] {
  const random = createRandom(seed);
  return Array.from({ length: FILES }, (_, i) => {
    const { path, bytes } = fileOf(corpus, seed * FILES + i);
    const imports = random.chance(0.3) ? `from m${random.below(FILES)} import *\n` : "";
    const isProgram = path.endsWith(".py");
    const folder = random.chance(0.2) ? "sub/" : "";
    return {
      path: `${folder}${isProgram ? `m${i}.py` : `n${i}.ipynb`}`,
      bytes: isProgram ? Buffer.concat([Buffer.from(imports), bytes]) : bytes,
    };
  });
}

/**
 * How checking a tree in several ways gives several answers; undefined where it gives one: in one thread and in several, with
 * nothing kept and with what was kept, as it goes, whole and in parts that are merged.
 * @param folder where files may be written: it is emptied
 */
export async function breachOfTree(
  engine: Engine,
  tree: readonly FileBytes[],
  { folder, worker }: { readonly folder: string; readonly worker: URL },
): Promise<string | undefined> {
  const root = join(folder, "tree");
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(root, "sub"), { recursive: true });
  for (const { path, bytes } of tree) await writeFile(join(root, path), bytes);
  const alone = await run(createTestWorld(engine, root));
  const cache = createDiskCache(join(folder, "cache"));
  const ways: Readonly<Record<string, () => Promise<unknown>>> = {
    "in two threads": () => run(inThreads(createTestWorld(engine, root))),
    "while it is kept": () => run(remembering(createTestWorld(engine, root), cache)),
    "from what was kept": () => run(remembering(createTestWorld(engine, root), cache)),
  };
  for (const [way, answer] of Object.entries(ways)) {
    const difference = differenceIn(alone, await answer());
    if (difference !== undefined) return `a tree checked ${way} gives another answer: ${difference}`;
  }
  const { stdout, code } = alone;
  const other = differenceIn({ stdout, code }, await asItGoes(engine, root));
  if (other !== undefined) return `a tree told of as it goes gives another answer: ${other}`;
  const difference = differenceIn({ stdout, code }, await inParts(engine, root, folder));
  return difference && `a tree checked in parts gives another answer: ${difference}`;

  function inThreads(world: TestWorld): TestWorld {
    return { ...world, checking: openChecking(openMeans({ cwd: root }), 2, worker) };
  }
}

async function run(world: TestWorld) {
  const code = await check([], plain, world);
  return { code, stderr: world.stderr, stdout: world.stdout() };
}

/** What jsonl tells, as json would. */
async function asItGoes(engine: Engine, root: string) {
  const world = createTestWorld(engine, root);
  const code = await check([], { ...plain, format: "jsonl" }, world);
  const { findings } = readRun(world.stdout(), root);
  const told = [...findings].sort(compareReports).map(findingRecord);
  return { stdout: `${JSON.stringify(told, null, 2)}\n`, code };
}

async function inParts(engine: Engine, root: string, folder: string) {
  const paths: string[] = [];
  for (const index of [1, 2, 3]) {
    const world = createTestWorld(engine, root);
    await check([], { ...plain, format: "jsonl", shard: { index, of: 3 } }, world);
    paths.push(join(folder, `${index}.jsonl`));
    await writeFile(join(folder, `${index}.jsonl`), world.stdout());
  }
  const world = createTestWorld(engine, root);
  const options = { format: "json", statistics: false, exitZero: false, baseline: undefined } as const;
  const code = await merge(paths, options, world);
  return { stdout: world.stdout(), code };
}

/** The first line that differs. */
function differenceIn(one: unknown, other: unknown): string | undefined {
  const [a, b] = [one, other].map((each) =>
    JSON.stringify(each, null, 1).replaceAll("\\n", "\n").split("\n"),
  );
  const at = a?.findIndex((line, i) => line !== b?.[i]) ?? -1;
  if (at < 0) return a?.length === b?.length ? undefined : "it is longer";
  return `${a?.[at]} / ${b?.[at]}`;
}
