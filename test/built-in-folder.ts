import { afterAll, beforeAll } from "vitest";
import { type BuiltProgram, builtProgram } from "./built-program.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** What ships, and a new folder to run it in: there before the tests of the file or `describe` that asks, removed after them. */
export function builtInFolder(): Pick<BuiltProgram, "cli" | "checkWorker" | "verifyWorker"> & {
  readonly path: string;
} {
  let built: BuiltProgram | undefined;
  let folder: Awaited<ReturnType<typeof temporaryFolder>> | undefined;
  beforeAll(async () => {
    [built, folder] = await Promise.all([builtProgram(), temporaryFolder()]);
  }, 120_000);
  afterAll(async () => {
    await Promise.all([built?.remove(), folder?.remove()]);
  });
  const there = <T>(one: T | undefined): T => {
    if (one === undefined) throw new Error("Nothing is built before the first test begins.");
    return one;
  };
  return {
    get cli() {
      return there(built).cli;
    },
    get checkWorker() {
      return there(built).checkWorker;
    },
    get verifyWorker() {
      return there(built).verifyWorker;
    },
    get path() {
      return there(folder).path;
    },
  };
}
