import { connect } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { inject } from "vitest";
import type { Built } from "./build-once.ts";

/** What ships, in a folder of its own. */
export interface BuiltProgram {
  /** Has package.json and `dist/`. All tests of a run share it: none writes there. */
  readonly folder: string;
  /** The file that VS Code starts. */
  readonly server: string;
  /** The file that `pixelproof` runs. */
  readonly cli: string;
  /** What runs in the threads that check files. */
  readonly checkWorker: URL;
  /** What runs in verify's worker threads. */
  readonly verifyWorker: URL;
}

/** What ships as the sources have it now, built once for all tests of a run (`build-once.ts`). */
export async function builtProgram(): Promise<BuiltProgram> {
  const { folder, failure }: Built = JSON.parse(await text(connect(inject("builder"), "127.0.0.1")));
  if (folder === undefined) throw new Error(failure);
  const shipped = (file: string): string => join(folder, "dist", file);
  return {
    folder,
    server: shipped("server.js"),
    cli: shipped("cli.cjs"),
    checkWorker: pathToFileURL(shipped("check-worker.js")),
    verifyWorker: pathToFileURL(shipped("verify-worker.js")),
  };
}
