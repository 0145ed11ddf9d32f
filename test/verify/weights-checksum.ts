import type { WeightSet } from "../../verify/weights/weight-set.ts";

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** The sum, mod 2^32, of the CRC-32 of every tensor's bytes. */
export function weightsChecksum(weights: WeightSet): number {
  let sum = 0;
  for (const variables of weights.values()) {
    for (const { data } of variables.values())
      sum = (sum + crc32(new Uint8Array(data.buffer, data.byteOffset, data.byteLength))) >>> 0;
  }
  return sum;
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 255] ?? 0);
  return ~crc >>> 0;
}
