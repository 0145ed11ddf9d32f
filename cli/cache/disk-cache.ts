import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { replaceWhole } from "../../workspace/write-whole.ts";
import type { CachedReport, ReportCache } from "./report-cache.ts";

/** A folder of reports, that several processes may use at once: entries are written whole, and what is damaged is as if it were not there. */
export interface DiskCache extends ReportCache {
  /** Removes what was not used for longest, where there is more than it may hold. */
  prune(most?: number): Promise<void>;
}

/** Entries, of some ten kilobytes each. */
const MOST_ENTRIES = 20_000;
const ENDING = ".report";
const DAY = 86_400_000;

export function createDiskCache(folder: string): DiskCache {
  const pathOf = (key: string): string => join(folder, key + ENDING);
  let isReady: Promise<void> | undefined;
  return {
    async read(key) {
      const path = pathOf(key);
      const bytes = await readFile(path).catch(() => undefined);
      const entry = bytes && decode(bytes, key);
      if (entry) await touch(path);
      return entry;
    },
    async write(key, entry) {
      isReady ??= prepare(folder);
      // A check does not fail for want of a cache: a full disk, a folder that may not be written.
      await isReady.then(() => replaceWhole(pathOf(key), encode(entry, key))).catch(() => undefined);
    },
    async prune(most = MOST_ENTRIES) {
      const names = await readdir(folder).catch(() => []);
      const paths = names.filter((name) => name.endsWith(ENDING)).map((name) => join(folder, name));
      if (paths.length <= most) return;
      const used = await Promise.all(
        paths.map(async (path) => ({ path, time: (await stat(path).catch(() => undefined))?.mtimeMs ?? 0 })),
      );
      const oldest = used.sort((a, b) => a.time - b.time).slice(0, paths.length - Math.floor(most * 0.9));
      for (const { path } of oldest) await rm(path, { force: true });
    },
  };
}

/** Tools that know no more of it shall not commit it, and not back it up. */
async function prepare(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await replaceWhole(join(folder, ".gitignore"), "# Made by pixelproof.\n*\n");
  await replaceWhole(
    join(folder, "CACHEDIR.TAG"),
    "Signature: 8a477f597d28d172789f06886806bc55\n# Made by pixelproof. May be removed at any time.\n",
  );
}

/** What is used is kept; its time is not written at every read. */
async function touch(path: string): Promise<void> {
  const now = Date.now();
  const before = await stat(path).catch(() => undefined);
  if (before && now - before.mtimeMs > DAY) await utimes(path, now / 1000, now / 1000).catch(() => undefined);
}

const SUM_LENGTH = 32;

function encode(entry: CachedReport, key: string): Buffer {
  const body = serialize(entry);
  return Buffer.concat([sumOf(body, key), body]);
}

/** Nothing of an entry that is not as it was written, or was written under another name, is looked at. */
function decode(bytes: Buffer, key: string): CachedReport | undefined {
  const body = bytes.subarray(SUM_LENGTH);
  if (!sumOf(body, key).equals(bytes.subarray(0, SUM_LENGTH))) return undefined;
  try {
    const entry: CachedReport = deserialize(body);
    return entry;
  } catch {
    return undefined;
  }
}

function sumOf(body: Uint8Array, key: string): Buffer {
  return createHash("sha256").update(key).update(body).digest();
}
