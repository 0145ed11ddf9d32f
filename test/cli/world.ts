import { createColors } from "picocolors";
import type { CheckOptions } from "../../cli/check.ts";
import { pathFrom } from "../../cli/checked-file.ts";
import { checkingHere } from "../../cli/threads/checking.ts";
import type { World } from "../../cli/world.ts";
import type { Engine } from "../../core/engine.ts";
import { createConfigFiles } from "../../workspace/config/config-files.ts";
import { createDiskWorkspace } from "../../workspace/disk-workspace.ts";

export interface TestWorld extends World {
  /** All that was printed to stdout. */
  readonly stdout: () => string;
  /** The lines on stderr. */
  readonly stderr: readonly string[];
}

/** `pixelproof check` with no option given. */
export const plainCheck: CheckOptions = {
  format: "text",
  fix: false,
  unsafeFixes: false,
  diff: false,
  exitZero: false,
  forceExclude: false,
  rules: {},
};

/** A world without a terminal, whose output is kept. */
export function createTestWorld(engine: Engine, cwd: string): TestWorld {
  const workspace = createDiskWorkspace([cwd]);
  const printed: string[] = [];
  const stderr: string[] = [];
  const within = engine.within(workspace);
  const means = { engine: async () => within, workspace, cwd };
  return {
    ...means,
    // The fake engine finds in any text what it looks for.
    relevant: async ({ files }) => new Set(files),
    checking: checkingHere(means),
    configs: createConfigFiles(workspace.readText, (path) => pathFrom(cwd, path)),
    output: {
      flushed: async () => undefined,
      print: (text) => printed.push(Buffer.from(text).toString("utf8")),
      warn: (line) => stderr.push(line),
      showProgress() {},
      clearScreen: () => printed.splice(0),
      colors: createColors(false),
      isTerminal: false,
      width: 100,
    },
    stdout: () => printed.join(""),
    stderr,
  };
}

/** The same world with what was found before. */
export function remembering<W extends World>(world: W, cache: World["cache"]): W {
  const means = { ...world, cache };
  return { ...means, checking: checkingHere(means) };
}
