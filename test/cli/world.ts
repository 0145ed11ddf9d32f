import { createColors } from "picocolors";
import { checkingHere } from "../../cli/threads/checking.ts";
import type { World } from "../../cli/world.ts";
import type { Engine } from "../../core/engine.ts";
import { createDiskWorkspace } from "../../workspace/disk-workspace.ts";

export interface TestWorld extends World {
  /** All that was printed to stdout. */
  readonly stdout: () => string;
  /** The lines on stderr. */
  readonly stderr: readonly string[];
}

/** A world without a terminal, whose output is kept. */
export function createTestWorld(engine: Engine, cwd: string): TestWorld {
  const workspace = createDiskWorkspace([cwd]);
  const printed: string[] = [];
  const stderr: string[] = [];
  const within = engine.within(workspace);
  const means = { engine: async () => within, cwd };
  return {
    ...means,
    // The fake engine finds in any text what it looks for.
    relevant: async ({ files }) => new Set(files),
    checking: checkingHere(means),
    workspace,
    output: {
      print: (text) => printed.push(Buffer.from(text).toString("utf8")),
      warn: (line) => stderr.push(line),
      showProgress() {},
      colors: createColors(false),
      width: 100,
    },
    stdout: () => printed.join(""),
    stderr,
  };
}
