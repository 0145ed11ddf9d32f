import type { Transform } from "../../core/transform/transform.ts";

/** Raw pixels as a program's own map brings them to the network: arriving[c] = scale[c] · raw[order[c]] + offset[c]. */
export function arrive(raw: Float32Array, { order, scale, offset }: Transform, into: Float32Array): void {
  const [first, last] = order === "rgb" ? [0, 2] : [2, 0];
  for (let at = 0; at < raw.length; at += 3) {
    into[at] = scale[0] * (raw[at + first] ?? 0) + offset[0];
    into[at + 1] = scale[1] * (raw[at + 1] ?? 0) + offset[1];
    into[at + 2] = scale[2] * (raw[at + last] ?? 0) + offset[2];
  }
}
