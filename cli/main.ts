// The command line. What each command needs is loaded when it runs: `pixelproof --help` shall not wait for a parser.

import { CommanderError } from "commander";
import { createProgram } from "./program.ts";

/** Could not run: bad arguments, or a bug of ours. */
const failed = 2;

// `pixelproof check | head` closes our stdout early: then there is nobody to write to and nothing wrong, as with ruff and ripgrep.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

createProgram((code) => {
  process.exitCode = code;
})
  .parseAsync()
  .catch((error: unknown) => {
    // Commander has said what is wrong, or shown the help that was asked for.
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : failed;
    else {
      console.error(`pixelproof failed, which is a bug: ${error instanceof Error ? error.stack : error}`);
      process.exitCode = failed;
    }
  });
