import { execFile } from "node:child_process";
import { once } from "node:events";
import { chmod, copyFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";
import { temporaryFolder } from "./temporary-folder.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where whoever connects is told in which folder what ships is built; it is built for the first who asks. */
    readonly builder: number;
  }
}

/** What is told to a test that asks: a folder, or why there is none. */
export interface Built {
  readonly folder?: string;
  readonly failure?: string;
}

const root = join(import.meta.dirname, "..");

/**
 * Builds what ships for all test files of a run at once, where any of them asks: most runs are of a few tests that need no
 * build. Each file has a process of its own, so they ask by a socket. @returns what removes it
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const builds: Promise<string>[] = [];
  let latest: Promise<string> | undefined;
  const server = createServer(async (socket) => {
    // Whoever was ended needs no answer.
    socket.on("error", () => undefined);
    if (latest === undefined) {
      latest = build();
      builds.push(latest);
    }
    const built: Built = await latest.then(
      (folder) => ({ folder }),
      (error: unknown) => ({ failure: String(error) }),
    );
    socket.end(JSON.stringify(built));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("A server at no port.");
  project.provide("builder", address.port);
  // Where vitest watches, the sources have changed.
  project.onTestsRerun(async () => {
    latest = undefined;
  });
  return async () => {
    server.close();
    for (const one of await Promise.allSettled(builds)) {
      if (one.status === "fulfilled") await rm(one.value, { recursive: true, force: true });
    }
  };
}

/** A new folder with what ships in it, which tests run as other users too. */
async function build(): Promise<string> {
  const { path, remove } = await temporaryFolder();
  try {
    await chmod(path, 0o755);
    await copyFile(join(root, "package.json"), join(path, "package.json"));
    await promisify(execFile)(process.execPath, ["scripts/build.mjs", join(path, "dist")], { cwd: root });
  } catch (error) {
    await remove();
    throw error;
  }
  return path;
}
