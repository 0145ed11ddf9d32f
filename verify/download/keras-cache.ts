import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** The folder where Keras keeps the weights that it has downloaded. */
export function kerasModels(env: NodeJS.ProcessEnv = process.env, home = homedir()): string {
  const own = env.KERAS_HOME;
  return join(own === undefined || own === "" ? join(home, ".keras") : own, "models");
}

/** The file in Keras's cache, where it is there. */
export function inKerasCache(file: string, folder = kerasModels()): string | undefined {
  const path = join(folder, file);
  return existsSync(path) ? path : undefined;
}
