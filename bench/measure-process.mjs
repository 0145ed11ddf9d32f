import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { median, timeOf } from "./process-time.mjs";
import { program } from "./programs.mjs";
import { statistics } from "./statistics.mjs";

const SMALL = `from tensorflow.keras.applications import VGG16
model = VGG16(weights="imagenet")
print(model.predict(x))
`;

const RUNS = 15;

/** What a person waits for in a terminal: from the start of Node to its end. In turn, so that all share what else the machine does. */
export function measureProcess(dist, folder, examples) {
  const cli = join(dist, "cli.cjs");
  const file = join(folder, "program.py");
  const small = join(folder, "small.py");
  writeFileSync(file, program(500));
  writeFileSync(small, SMALL);
  const check = (path) => [cli, "check", "--exit-zero", path];
  const commands = {
    "node alone": ["--eval", "0"],
    "pixelproof --version": [cli, "--version"],
    "check of 3 lines": check(small),
    "check of 500 lines": check(file),
    "check of examples/": check(examples),
  };
  const times = Object.entries(commands).map(([what, args]) => ({ what, args, runs: [] }));
  for (let run = 0; run <= RUNS; run++) {
    for (const { args, runs } of times) {
      const time = timeOf([process.execPath, ...args]);
      if (time.status !== 0) throw new Error(`node ${args.join(" ")} ended with ${time.status}`);
      // The first run fills the cache of the disk.
      if (run > 0) runs.push(time);
    }
  }
  return times.map(({ what, runs }) => ({
    ...statistics(
      `process: ${what}`,
      runs.map(({ wall }) => wall),
    ),
    cpu: median(runs.map(({ cpu }) => cpu)),
  }));
}
