import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

/** The file's MD5 or SHA-256 in hexadecimal digits: that which has as many digits as `like`. */
export async function hashFile(path: string, like: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash(like.length === 64 ? "sha256" : "md5");
  const stream = createReadStream(path, { highWaterMark: 1 << 20, ...(signal && { signal }) });
  for await (const part of stream) hash.update(part);
  return hash.digest("hex");
}
