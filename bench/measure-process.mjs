import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { program } from "./programs.mjs";
import { timed } from "./statistics.mjs";

const SMALL = `from tensorflow.keras.applications import VGG16
model = VGG16(weights="imagenet")
print(model.predict(x))
`;

/** What a person waits for in a terminal: from the start of Node to its end. */
export function measureProcess(dist, folder, examples) {
  const file = join(folder, "program.py");
  writeFileSync(file, program(500));
  const small = join(folder, "small.py");
  writeFileSync(small, SMALL);
  return [
    timed("process: node alone", 10, () => run(["--eval", "0"])),
    timed("process: pixelproof --version", 10, () => run([join(dist, "cli.cjs"), "--version"])),
    timed("process: check of 3 lines", 10, () => run([join(dist, "cli.cjs"), "check", "--exit-zero", small])),
    timed("process: check of 500 lines", 10, () =>
      run([join(dist, "cli.cjs"), "check", "--exit-zero", file]),
    ),
    timed("process: check of examples/", 10, () =>
      run([join(dist, "cli.cjs"), "check", "--exit-zero", examples]),
    ),
  ];
}

function run(args) {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}: ${stderr}`);
}
