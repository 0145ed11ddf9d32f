import type { Command } from "commander";
import { bashCompletion } from "./bash.ts";
import { commandShapes } from "./command-shapes.ts";
import { fishCompletion } from "./fish.ts";
import type { Shell } from "./shells.ts";
import { zshCompletion } from "./zsh.ts";

/** `pixelproof completion`: a script with which a shell completes commands, options and rules; it starts no program. */
export function completionScript(shell: Shell, program: Command): string {
  const write = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion }[shell];
  return write(commandShapes(program));
}
