/** A few bytes that stand in each of these words, and are looked for in their place. */
export interface Needle {
  readonly anchor: Buffer;
  readonly words: readonly AnchoredWord[];
}

export interface AnchoredWord {
  readonly bytes: Buffer;
  /** Where the anchor stands in it. */
  readonly at: number;
}

/** Of a thousand bytes of Python code so many are this letter, as counted in the library of Python 3.11. */
const SHARES: Readonly<Record<string, number>> = {
  ...{ a: 38, b: 7, c: 18, d: 18, e: 64, f: 17, g: 9, h: 10, i: 33, j: 1, k: 4, l: 25, m: 14, n: 33 },
  ...{ o: 32, p: 17, q: 2, r: 37, s: 40, t: 45, u: 14, v: 4, w: 4, x: 6, y: 8, z: 1, _: 16 },
};
/** What going through the bytes takes by itself, in the same measure. */
const PASS = 5;

/** Up to this length Node looks for the first byte alone, and at the others where that is: many times as fast. */
const LONGEST_ANCHOR = 6;
const SHORTEST_ANCHOR = 4;

/** What is to be looked for so that none of these words is missed: as few needles as may be, that begin with rare letters. */
export function needlesFor(words: readonly string[]): readonly Needle[] {
  const open = new Set(words);
  const needles: Needle[] = [];
  while (open.size > 0) {
    const anchor = cheapest([...open]);
    const held = [...open].filter((word) => word.includes(anchor));
    for (const word of held) open.delete(word);
    needles.push({
      anchor: Buffer.from(anchor),
      words: held.map((word) => ({ bytes: Buffer.from(word), at: word.indexOf(anchor) })),
    });
  }
  return needles;
}

/** The part of a word that costs least for each of the words in which it stands. */
function cheapest(words: readonly string[]): string {
  const cost = (part: string): number =>
    (PASS + (SHARES[part[0] ?? ""] ?? PASS)) / words.filter((word) => word.includes(part)).length;
  return words.flatMap(partsOf).reduce((best, part) => (cost(part) < cost(best) ? part : best));
}

/** From each letter on, as long as it may be. */
function partsOf(word: string): readonly string[] {
  return [...word.slice(0, Math.max(1, word.length - SHORTEST_ANCHOR + 1))].map((_, at) =>
    word.slice(at, at + LONGEST_ANCHOR),
  );
}
