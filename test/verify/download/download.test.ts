import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type DownloadOptions, download } from "../../../verify/download/download.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import {
  type BadServer,
  type Behaviour,
  badServer,
  cutAfter,
  disappear,
  good,
  redirectTo,
  silentlyShort,
  stallAfter,
  status,
  withoutRanges,
  wrongByte,
  wrongRange,
} from "./bad-server.ts";

const content = Buffer.from(Array.from({ length: 100_000 }, (_, at) => (at * 7919) % 251));
const md5 = createHash("md5").update(content).digest("hex");
const sha256 = createHash("sha256").update(content).digest("hex");

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const servers: BadServer[] = [];
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
  await folder.remove();
});

async function serve(...behaviours: readonly Behaviour[]): Promise<BadServer> {
  const server = await badServer(content, behaviours);
  servers.push(server);
  return server;
}

const path = (): string => join(folder.path, "models", "weights.h5");
const files = (): readonly string[] => readdirSync(join(folder.path, "models"));

/** What went wrong; undefined where it went well. Whatever happens, no bad file has the name. */
async function fetchFrom(
  { address }: BadServer,
  options: Partial<DownloadOptions> = {},
  hash: string | undefined = md5,
): Promise<string | undefined> {
  const quick = { signal: new AbortController().signal, patience: 200, attempts: 3, pause: 5, ...options };
  const entry = { file: "weights.h5", address, ...(hash && { hash }) };
  const told = await download(entry, path(), quick).then(
    () => undefined,
    (error: Error) => error.message,
  );
  expect(existsSync(path())).toBe(told === undefined);
  if (told === undefined) expect(readFileSync(path()).equals(content)).toBe(true);
  return told;
}

describe("download", () => {
  it.each([
    ["MD5", md5],
    ["SHA-256", sha256],
  ])("fetches a file and checks its %s", async (_, hash) => {
    expect(await fetchFrom(await serve(good), {}, hash)).toBeUndefined();
    expect(files()).toEqual(["weights.h5"]);
  });

  it("goes on from where the connection broke", async () => {
    const server = await serve(cutAfter(30_000), cutAfter(30_000), good);
    expect(await fetchFrom(server)).toBeUndefined();
    expect(server.ranges[0]).toBeUndefined();
    expect(server.ranges[1]).toMatch(/^bytes=[1-9]\d*-$/);
    expect(server.ranges[2]).toMatch(/^bytes=[1-9]\d*-$/);
  });

  it("goes on in the next call when it gave up in this", async () => {
    const dead = await serve(cutAfter(30_000), disappear);
    expect(await fetchFrom(dead)).toContain("run it again to go on from there");
    expect(files()).toEqual(["weights.h5.pixelproof-part"]);
    const alive = await serve(good);
    expect(await fetchFrom(alive)).toBeUndefined();
    expect(alive.ranges[0]).toMatch(/^bytes=[1-9]\d*-$/);
    expect(files()).toEqual(["weights.h5"]);
  });

  it("begins again where the server refuses ranges", async () => {
    expect(await fetchFrom(await serve(cutAfter(30_000), withoutRanges))).toBeUndefined();
  });

  it("begins again where what lies there is longer than the file", async () => {
    await fetchFrom(await serve(cutAfter(30_000), disappear));
    writeFileSync(`${path()}.pixelproof-part`, Buffer.alloc(content.length + 1));
    expect(await fetchFrom(await serve(good))).toBeUndefined();
  });

  it("begins again where what lies there is the beginning of another file", async () => {
    await fetchFrom(await serve(cutAfter(30_000), disappear));
    writeFileSync(`${path()}.pixelproof-part`, Buffer.alloc(50_000, 1));
    expect(await fetchFrom(await serve(good))).toBeUndefined();
  });

  it("takes a stalled connection for broken", async () => {
    expect(await fetchFrom(await serve(stallAfter(30_000), good))).toBeUndefined();
  });

  const failures: readonly (readonly [string, readonly Behaviour[], string])[] = [
    ["a wrong byte", [wrongByte], "damaged or changed on the way"],
    ["less than all without saying so", [silentlyShort], "damaged or changed on the way"],
    ["a stall that does not end", [stallAfter(0)], "nothing arrived for 0.2 seconds"],
    ["nothing", [disappear], "could not be downloaded"],
    ["404", [status(404)], "answered 404"],
    ["403", [status(403)], "answered 403"],
    ["503 for ever", [status(503)], "answered 503"],
    ["another range than was asked for", [cutAfter(30_000), wrongRange], "do not fit together"],
  ];
  it.each(failures)("gives up on %s, and says so", async (_, behaviours, says) => {
    expect(await fetchFrom(await serve(...behaviours))).toContain(says);
  });

  it("tries again when the server is busy", async () => {
    expect(await fetchFrom(await serve(status(503), status(429), good))).toBeUndefined();
  });

  it("follows redirects, ranges included", async () => {
    const target = await serve(cutAfter(30_000), good);
    expect(await fetchFrom(await serve(redirectTo(target.address)))).toBeUndefined();
    expect(target.ranges[1]).toMatch(/^bytes=[1-9]\d*-$/);
  });

  it("gives up on redirects in a ring", async () => {
    const ring: Behaviour = (request, response) =>
      redirectTo(`http://${request.headers.host}/weights.h5`)(request, response, content);
    expect(await fetchFrom(await serve(ring))).toContain("redirect");
  });

  it("stops within half a second when cancelled, and leaves nothing", async () => {
    const cancel = new AbortController();
    const begin = Date.now();
    setTimeout(() => cancel.abort(), 100);
    const told = await fetchFrom(await serve(stallAfter(30_000)), {
      signal: cancel.signal,
      patience: 60_000,
    });
    expect(told).toContain("aborted");
    expect(Date.now() - begin).toBeLessThan(600);
    expect(files()).toEqual([]);
  });

  it("is cancelled between attempts too", async () => {
    const cancel = new AbortController();
    setTimeout(() => cancel.abort(), 100);
    await fetchFrom(await serve(disappear), { signal: cancel.signal, pause: 60_000 });
    expect(files()).toEqual([]);
  });

  it("checks what the server says of a file whose hash Keras does not know", async () => {
    const telling = (behave: Behaviour): Behaviour => {
      const checksum = `crc32c=AAAAAA==, md5=${Buffer.from(md5, "hex").toString("base64")}`;
      return (request, response, sent) => behave(request, response.setHeader("x-goog-hash", checksum), sent);
    };
    expect(await fetchFrom(await serve(telling(wrongByte)), {}, "")).toContain("damaged");
    expect(await fetchFrom(await serve(telling(good)), {}, "")).toBeUndefined();
  });

  it("does not give a file its name that does not pass inspection", async () => {
    const inspect = (): Promise<void> => Promise.reject(new Error("it is no HDF5"));
    expect(await fetchFrom(await serve(good), { inspect })).toBe("it is no HDF5");
    expect(files()).toEqual([]);
  });

  it("refuses while another process that lives downloads, and not when that has died", async () => {
    await fetchFrom(await serve(cutAfter(30_000), disappear));
    writeFileSync(`${path()}.pixelproof-part.lock`, String(process.ppid));
    expect(await fetchFrom(await serve(good))).toContain("another Pixelproof");
    writeFileSync(`${path()}.pixelproof-part.lock`, "999999999");
    expect(await fetchFrom(await serve(good))).toBeUndefined();
  });
});
