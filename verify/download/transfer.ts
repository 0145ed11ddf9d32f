import { type FileHandle, open } from "node:fs/promises";

/** How one attempt to fetch a file went. */
export type Outcome =
  /** Everything that the server had is in the file. `checksum` is what the server says of it, MD5 in hexadecimal digits. */
  | { readonly kind: "complete"; readonly checksum?: string }
  /** The connection broke, stalled or the server is busy: worth another attempt, from where this one ended. */
  | { readonly kind: "broken"; readonly reason: string }
  /** What lies there is not the beginning of what the server has: worth another attempt, from the beginning. */
  | { readonly kind: "misfit" }
  /** Not worth another attempt. */
  | { readonly kind: "refused"; readonly reason: string };

export interface Transfer {
  readonly address: string;
  /** The file that is written: what lies there already is taken for the beginning. */
  readonly path: string;
  /** After so many milliseconds without a byte the connection counts as broken. */
  readonly patience: number;
  readonly signal: AbortSignal;
  readonly onBytes: (have: number, of: number | undefined) => void;
}

/** Fetches what is missing of a file, once. Throws where the disk fails, and where it is cancelled. */
export async function transfer(given: Transfer): Promise<Outcome> {
  const file = await open(given.path, "a");
  const watch = stopwatch(given);
  try {
    const have = (await file.stat()).size;
    const response = await ask(given, have, watch.signal);
    if ("kind" in response) return response;
    const begin = beginningOf(response, have);
    if (typeof begin !== "number") return begin;
    if (begin === 0) await file.truncate(0);
    return await receive(response, file, begin, { ...given, watch });
  } finally {
    watch.stop();
    await file.close();
  }
}

async function ask(given: Transfer, have: number, signal: AbortSignal): Promise<Response | Outcome> {
  const headers: Record<string, string> = { "accept-encoding": "identity" };
  if (have > 0) headers.range = `bytes=${have}-`;
  try {
    return await fetch(given.address, { headers, signal });
  } catch (error) {
    return broken(given, error);
  }
}

/** From which byte on the answer goes, or why there is none. */
function beginningOf(response: Response, have: number): number | Outcome {
  const { status, url } = response;
  const range = /^bytes (\d+)-/.exec(response.headers.get("content-range") ?? "")?.[1];
  if (status === 200) return 0;
  if (status === 206) return have > 0 && Number(range) === have ? have : { kind: "misfit" };
  if (status === 416) return { kind: "misfit" };
  const reason = `${new URL(url).host} answered ${status} ${response.statusText}`.trim();
  return { kind: status >= 500 || status === 429 || status === 408 ? "broken" : "refused", reason };
}

interface Receiving extends Transfer {
  readonly watch: Stopwatch;
}

async function receive(
  response: Response,
  file: FileHandle,
  begin: number,
  given: Receiving,
): Promise<Outcome> {
  const length = response.headers.get("content-length");
  const total = length === null ? undefined : begin + Number(length);
  let have = begin;
  const parts = response.body?.getReader();
  for (;;) {
    let part: Uint8Array | undefined;
    try {
      part = (await parts?.read())?.value;
    } catch (error) {
      return broken(given, error);
    }
    if (part === undefined) break;
    given.watch.restart();
    await file.appendFile(part);
    have += part.length;
    given.onBytes(have, total);
  }
  if (total !== undefined && have !== total)
    return { kind: "broken", reason: "the connection was closed early" };
  const checksum = checksumIn(response.headers.get("x-goog-hash"));
  return { kind: "complete", ...(checksum !== undefined && { checksum }) };
}

/** `crc32c=AAAAAA==,md5=…` */
function checksumIn(header: string | null): string | undefined {
  const md5 = /(?:^|[, ])md5=([A-Za-z0-9+/]{22}==)/.exec(header ?? "")?.[1];
  return md5 === undefined ? undefined : Buffer.from(md5, "base64").toString("hex");
}

function broken({ signal, patience }: Transfer, error: unknown): Outcome {
  signal.throwIfAborted();
  if (error instanceof Error && error.name === "TimeoutError") {
    return { kind: "broken", reason: `nothing arrived for ${patience / 1000} seconds` };
  }
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return { kind: "broken", reason: cause instanceof Error ? cause.message : String(cause) };
}

interface Stopwatch {
  readonly signal: AbortSignal;
  restart(): void;
  stop(): void;
}

/** A signal that fires when the caller's does, and when nothing restarts it in time. */
function stopwatch({ patience, signal }: Transfer): Stopwatch {
  const stalled = new AbortController();
  const stall = (): void => stalled.abort(new DOMException("stalled", "TimeoutError"));
  let timer = setTimeout(stall, patience);
  return {
    signal: AbortSignal.any([signal, stalled.signal]),
    restart() {
      clearTimeout(timer);
      timer = setTimeout(stall, patience);
    },
    stop: () => clearTimeout(timer),
  };
}
