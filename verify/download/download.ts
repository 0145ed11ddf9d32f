import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { BadInput } from "../bad-input.ts";
import { hashFile } from "./hash-file.ts";
import { withLock } from "./lock.ts";
import { type Outcome, transfer } from "./transfer.ts";
import type { WeightFileEntry } from "./weight-file.ts";

export interface DownloadOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: (have: number, of: number | undefined) => void;
  /** Looks at the file before it takes its name; throws where it is not what it should be. */
  readonly inspect?: (path: string) => Promise<void>;
  /** Milliseconds without a byte before the connection counts as broken. */
  readonly patience?: number;
  /** Attempts one after another that bring nothing before it is given up. */
  readonly attempts?: number;
  /** Milliseconds before the second attempt; each later one waits twice as long. */
  readonly pause?: number;
}

/**
 * Fetches a file to `path`. It is written beside, under another name, and takes its own only when all of it is there and
 * its hash is right. A broken connection is taken up where it broke, in this call and in the next; cancelled, it leaves
 * nothing. The caller has asked the user.
 * @throws {BadInput} that says what went wrong and what to do
 */
export async function download(
  entry: WeightFileEntry,
  path: string,
  options: DownloadOptions,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const part = `${path}.pixelproof-part`;
  await withLock(`${part}.lock`, async () => {
    try {
      // What an earlier call left may be the beginning of another file: then once more, from nothing.
      const isResumed = existsSync(part);
      const wrong = await fetchAndCheck(entry, part, options);
      const still = wrong !== undefined && isResumed ? await fetchAndCheck(entry, part, options) : wrong;
      if (still !== undefined) throw new BadInput(still);
      await options.inspect?.(part);
      await rename(part, path);
    } catch (error) {
      // What could go on from where it broke is kept; what was cancelled or is wrong is not.
      if (options.signal.aborted || !(error instanceof Unfinished)) await rm(part, { force: true });
      throw error;
    }
  });
}

/** The download may go on another time. */
class Unfinished extends BadInput {}

/** All of the file, in as many attempts as it takes while each brings something. What the server says of it, if anything. */
async function fetchAll(
  entry: WeightFileEntry,
  part: string,
  options: DownloadOptions,
): Promise<string | undefined> {
  const { signal, onProgress, patience = 30_000, attempts = 5, pause = 1000 } = options;
  let misfits = 0;
  for (let failures = 0, reason = ""; failures < attempts; ) {
    if (failures > 0) await sleep(pause * 2 ** (failures - 1), undefined, { signal });
    let brought = 0;
    const onBytes = (have: number, of: number | undefined): void => {
      brought++;
      onProgress?.(have, of);
    };
    const outcome: Outcome = await transfer({
      address: entry.address,
      path: part,
      patience,
      signal,
      onBytes,
    });
    if (outcome.kind === "complete") return outcome.checksum;
    if (outcome.kind === "refused")
      throw new BadInput(`${entry.file} cannot be downloaded: ${outcome.reason}`);
    if (outcome.kind === "misfit") {
      await rm(part, { force: true });
      if (++misfits > 1)
        throw new BadInput(`${entry.file} cannot be downloaded: the server's answers do not fit together`);
      continue;
    }
    failures = brought > 0 ? 1 : failures + 1;
    reason = outcome.reason;
    if (failures >= attempts) throw new Unfinished(gaveUp(entry, reason));
  }
  throw new Unfinished(gaveUp(entry, "no attempt was made"));
}

function gaveUp({ file }: WeightFileEntry, reason: string): string {
  return `${file} could not be downloaded: ${reason}; what has arrived is kept, so run it again to go on from there`;
}

/** Fetches the file; what is wrong with it, if anything: then it is removed. */
async function fetchAndCheck(
  entry: WeightFileEntry,
  part: string,
  options: DownloadOptions,
): Promise<string | undefined> {
  const checksum = await fetchAll(entry, part, options);
  const expected = entry.hash ?? checksum;
  const found = expected === undefined ? undefined : await hashFile(part, expected, options.signal);
  if (found === expected) return undefined;
  await rm(part, { force: true });
  return `${entry.file} arrived with the hash ${found} instead of ${expected}: it was damaged or changed on the way, and is removed`;
}
