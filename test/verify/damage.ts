/** A damaged copy of a file's bytes, the same for the same seed: cut off, bytes changed, a stretch blanked or doubled. */
export function damaged(bytes: Uint8Array, seed: number): Uint8Array {
  const next = randomBelow(seed);
  const copy = Uint8Array.from(bytes);
  const kind = next(6);
  if (kind === 0) return copy.subarray(0, next(copy.length));
  if (kind === 1) {
    const at = next(copy.length);
    return copy.fill(next(2) === 0 ? 0 : 255, at, at + 1 + next(512));
  }
  if (kind === 2) {
    const at = next(copy.length);
    return Uint8Array.from([...copy.subarray(0, at), ...copy.subarray(at - next(Math.min(at + 1, 512)))]);
  }
  // Structure stands at the front: half of the changes go there.
  const reach = next(2) === 0 ? copy.length : Math.min(copy.length, 2048);
  for (let count = kind === 3 ? 1 : 1 + next(64); count > 0; count--) copy[next(reach)] = next(256);
  return copy;
}

function randomBelow(seed: number): (limit: number) => number {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % Math.max(1, limit);
  };
}
