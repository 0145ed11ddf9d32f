/** Counts characters (code points) of one text, in which a lone surrogate is one. */
export interface CodePoints {
  /** How many the text has from one offset to another. */
  count(start: number, end: number): number;
  /** The offset at which so many of the text have passed, or its end. */
  offsetOf(count: number): number;
}

/** Goes through the text once, so that it costs little to ask of lines of megabytes with many findings in each. */
export function createCodePoints(text: string): CodePoints {
  const pairs = pairsIn(text);
  return {
    count: (start, end) => (end > start ? end - start - before(pairs, end - 1) + before(pairs, start) : 0),
    offsetOf(count) {
      // As many pairs have passed as begin before that offset: each of them moves it on by one.
      let [low, high] = [0, pairs.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((pairs[middle] ?? 0) - middle < count) low = middle + 1;
        else high = middle;
      }
      return Math.max(0, Math.min(count + low, text.length));
    },
  };
}

/** Where characters of two UTF-16 code units begin. */
function pairsIn(text: string): readonly number[] {
  const pairs: number[] = [];
  for (const { index } of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) pairs.push(index);
  return pairs;
}

/** How many of these are less. */
function before(sorted: readonly number[], offset: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
