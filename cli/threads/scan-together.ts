import type { Marks } from "../../workspace/relevance/byte-scan.ts";
import { scanFiles } from "../../workspace/relevance/scan-files.ts";
import { marksOf } from "./packed-marks.ts";
import type { Pool } from "./pool.ts";

/** So many files are scanned here before threads are heard that are through with theirs. */
const SCANNED_HERE = 100;
/** So many a thread is asked for at once: while it is not heard it has nothing to do. */
const MOST_IN_THREAD = 600;
const FEWEST_IN_THREAD = 50;

type Scan = (files: readonly string[]) => Promise<readonly (Marks | undefined)[]>;

/** Threads take one part after the other, and so does this one: to sit and wait would be a core unused. */
export async function scanTogether(
  files: readonly string[],
  threads: number,
  pool: Pool,
): Promise<readonly (Marks | undefined)[]> {
  const marks: (Marks | undefined)[] = files.map(() => undefined);
  let next = 0;
  const takeAll = async (size: () => number, scan: Scan): Promise<void> => {
    while (next < files.length) {
      const start = next;
      next += size();
      for (const [i, mark] of (await scan(files.slice(start, next))).entries()) marks[start + i] = mark;
    }
  };
  // Smaller parts towards the end, so that nobody waits for who began last.
  const inThread = (): number => {
    const share = Math.ceil((files.length - next) / (3 * (threads + 1)));
    return Math.min(MOST_IN_THREAD, Math.max(FEWEST_IN_THREAD, share));
  };
  const others = Array.from({ length: threads }, () => takeAll(inThread, (part) => scanIn(pool, part)));
  await Promise.all([...others, takeAll(() => SCANNED_HERE, scanHere)]);
  return marks;
}

async function scanHere(files: readonly string[]): Promise<readonly (Marks | undefined)[]> {
  const marks = scanFiles(files);
  await new Promise((resolve) => setImmediate(resolve));
  return marks;
}

async function scanIn(pool: Pool, files: readonly string[]): Promise<readonly (Marks | undefined)[]> {
  const answer = await pool.ask({ kind: "scan", files });
  return answer?.kind === "scanned" ? marksOf(answer.marks) : files.map(() => undefined);
}
