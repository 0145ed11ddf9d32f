import { createColors } from "picocolors";
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
  return {
    engine: engine.within(workspace),
    workspace,
    cwd,
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
