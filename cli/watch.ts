import { basename, dirname, resolve } from "node:path";
import { watch as watchFiles } from "chokidar";
import { isPythonName } from "../workspace/python-files.ts";
import { isSkippedFolder } from "../workspace/skipped-folders.ts";
import { createMemoryCache } from "./cache/memory-cache.ts";
import { type CheckOptions, check } from "./check.ts";
import type { ExitCode } from "./program.ts";
import { checkingHere } from "./threads/checking.ts";
import type { World } from "./world.ts";

/** Changes come in bursts: an editor writes, removes and renames. In milliseconds. */
const BURST = 50;

/**
 * `pixelproof check --watch`: checks, and again whatever depends on a change, until it is stopped. What did not change is
 * remembered, so that a round costs what changed.
 */
export async function watch(
  paths: readonly string[],
  options: CheckOptions,
  world: World,
  signal: AbortSignal,
): Promise<ExitCode> {
  const cache = createMemoryCache();
  // Threads could not share what is remembered.
  const means = { ...world, cache };
  const remembering = { ...means, checking: checkingHere(means) };
  const changes = createChanges();
  const watcher = watchFiles(
    (paths.length === 0 ? ["."] : paths).map((path) => resolve(world.cwd, path)),
    { ignoreInitial: true, ignored: (path, stats) => isOther(path, stats?.isFile()) },
  );
  watcher.on("all", (_, path) => changes.add(path));
  // What cannot be watched is still checked, with the rest.
  watcher.on("error", (error) => world.output.warn(`pixelproof: cannot watch: ${String(error)}`));
  const ready = new Promise<void>((resolveReady) => watcher.once("ready", () => resolveReady()));
  await ready;
  while (!signal.aborted) {
    world.output.clearScreen();
    await check(paths, options, remembering);
    // Files that are imported may lie elsewhere.
    watcher.add([...cache.files()]);
    world.output.warn("Watching for changes; Ctrl-C ends it.");
    for (const path of await changes.next(signal)) world.workspace.invalidate(path);
    world.configs.forget();
  }
  await watcher.close();
  return 130;
}

/** What nothing that is checked depends on. */
function isOther(path: string, isFile: boolean | undefined): boolean {
  const name = basename(path);
  if (isFile === true) return !isPythonName(name) && name !== "pyproject.toml" && name !== ".gitignore";
  return isFile === false ? isSkippedFolder(path, name) : isWithinSkipped(path);
}

/** Of a path that is gone, its name alone is known. */
function isWithinSkipped(path: string): boolean {
  return isSkippedFolder(dirname(path), basename(dirname(path)));
}

interface Changes {
  add(path: string): void;
  /** Waits for changes, and until a burst of them is over; nothing once the signal fires. */
  next(signal: AbortSignal): Promise<readonly string[]>;
}

function createChanges(): Changes {
  let paths = new Set<string>();
  let wake = (): void => undefined;
  return {
    add(path) {
      paths.add(path);
      wake();
    },
    next: (signal) =>
      new Promise((done) => {
        let timer: NodeJS.Timeout | undefined;
        const finish = (): void => {
          clearTimeout(timer);
          wake = () => undefined;
          const changed = [...paths];
          paths = new Set();
          done(changed);
        };
        wake = () => {
          clearTimeout(timer);
          timer = setTimeout(finish, BURST);
        };
        signal.addEventListener("abort", finish, { once: true });
        if (signal.aborted) finish();
        else if (paths.size > 0) wake();
      }),
  };
}
