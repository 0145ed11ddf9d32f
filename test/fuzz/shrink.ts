import type { History } from "./laws.ts";

/** The shortest history found that still breaks a law: fewer versions, then fewer lines, then fewer characters. */
export function shrink(history: History, isBroken: (history: History) => boolean): History {
  let least = history;
  for (let before = -1; before !== sizeOf(least); ) {
    before = sizeOf(least);
    least = withFewerVersions(least, isBroken);
    least = withLess(least, "\n", isBroken);
  }
  return withLess(least, "", isBroken);
}

function sizeOf(history: History): number {
  return history.reduce((sum, text) => sum + text.length + 1, 0);
}

function withFewerVersions(history: History, isBroken: (history: History) => boolean): History {
  let least = history;
  for (let i = least.length - 2; i >= 0; i--) {
    const fewer = least.filter((_, k) => k !== i);
    if (isBroken(fewer)) least = fewer;
  }
  return least;
}

/** Leaves out ever smaller runs of lines or characters, each from all versions that have it. */
function withLess(history: History, separator: string, isBroken: (history: History) => boolean): History {
  let least = history;
  const longest = (): number => Math.max(...least.map((text) => text.split(separator).length));
  for (let size = longest() >> 1; size >= 1; size >>= 1) {
    for (let at = 0; at < longest(); ) {
      const fewer = without(least, separator, at, size);
      if (sizeOf(fewer) < sizeOf(least) && isBroken(fewer)) least = fewer;
      else at += size;
    }
  }
  return least;
}

function without(history: History, separator: string, at: number, size: number): History {
  const [first = ""] = history;
  const left = first
    .split(separator)
    .slice(at, at + size)
    .join(separator);
  return history.map((text, i) => {
    const parts = text.split(separator);
    const place = i === 0 ? at : placeOf(parts, left, size, separator, at);
    return parts.filter((_, k) => k < place || k >= place + size).join(separator);
  });
}

/** Where the same run stands in another version, the nearest; the same place where it does not stand there. */
function placeOf(parts: readonly string[], run: string, size: number, separator: string, at: number): number {
  for (let distance = 0; distance <= 6; distance++) {
    for (const place of [at + distance, at - distance]) {
      if (place >= 0 && parts.slice(place, place + size).join(separator) === run) return place;
    }
  }
  return at;
}
