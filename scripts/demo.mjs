// npm run demo: checks examples/ with what was just built, and shows how it would be mended. Changes nothing.

import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

say(
  "Three programs and a notebook, each of which feeds a pretrained network pixels that it was not trained on:",
);
const found = pixelproof(["check", "examples"]);

say("What --fix would change (nothing is written here):");
const mended = pixelproof(["check", "--diff", "examples"]);

say("The same with the right pixels:");
const right = pixelproof(["check", "examples/right"]);

// 1 says that something was found, or would change: as it should be in the wrong programs, not in the right ones.
const isAsItShould = found === 1 && mended === 1 && right === 0;
if (isAsItShould)
  say("Next: node dist/cli.cjs check <your project>, or `pixelproof explain wrong-scaling` for the why.");
else console.error(`\nThe demo went wrong: exit codes ${found}, ${mended}, ${right} instead of 1, 1, 0.`);
process.exitCode = isAsItShould ? 0 : 1;

function say(text) {
  console.log(`\n# ${text}`);
}

function pixelproof(args) {
  console.log(`$ pixelproof ${args.join(" ")}\n`);
  const { status, error } = spawnSync(process.execPath, [join(root, "dist/cli.cjs"), ...args], {
    cwd: root,
    stdio: "inherit",
  });
  if (error) throw error;
  return status;
}
