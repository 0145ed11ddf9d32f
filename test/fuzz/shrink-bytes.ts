/** The shortest bytes found that still break a law: ever smaller pieces are left out. */
export function shrinkBytes(bytes: Buffer, isBroken: (bytes: Buffer) => boolean): Buffer {
  let least = bytes;
  for (let before = -1; before !== least.length; ) {
    before = least.length;
    for (let size = least.length >> 1; size >= 1; size >>= 1) {
      for (let at = 0; at < least.length; ) {
        const fewer = Buffer.concat([least.subarray(0, at), least.subarray(at + size)]);
        if (isBroken(fewer)) least = fewer;
        else at += size;
      }
    }
  }
  return least;
}
