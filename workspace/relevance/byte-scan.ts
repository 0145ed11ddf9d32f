import { commentWord, networkWords } from "../../core/network-words.ts";

/** What the bytes of a file say of it. */
export interface Marks {
  /** It names a library from which networks come. */
  readonly namesLibrary: boolean;
  /** It must be looked at for another reason: it speaks to Pixelproof, or its bytes do not show its words. */
  readonly isOdd: boolean;
}

interface Needle {
  readonly anchor: Buffer;
  readonly word: Buffer;
}

/** Letters of Python code, the rare ones first. */
const RARE = "zqxjkwvybghf_pmudclornasiet";
/** Up to this length Node looks for the first byte by itself. */
const LONGEST_ANCHOR = 6;
const SHORTEST_ANCHOR = 4;

const libraries = networkWords.map(needleOf);
const comment = needleOf(commentWord);
/** A notebook's JSON may write any letter as its code. */
const escaped = Buffer.from("\\u00");

const MARK_16 = [0xfeff, 0xfffe];
/** Two lines, the first of which may be long. */
const HEAD = 200;
const coding = Buffer.from("coding");

/** Looks for the words without decoding anything: most files of most trees have none of them. */
export function scanBytes(bytes: Buffer, isNotebook: boolean): Marks {
  return {
    namesLibrary: libraries.some((needle) => holds(bytes, needle)),
    isOdd: holds(bytes, comment) || hasOwnEncoding(bytes) || (isNotebook && bytes.includes(escaped)),
  };
}

/** A short needle that begins with a rare letter is found several times as fast: then the whole word is looked for. */
function holds(bytes: Buffer, { anchor, word }: Needle): boolean {
  return bytes.indexOf(anchor) >= 0 && bytes.indexOf(word) >= 0;
}

function needleOf(word: string): Needle {
  const starts = [...word.slice(0, word.length - SHORTEST_ANCHOR + 1)];
  const rarest = starts.reduce(
    (best, letter, at) => (RARE.indexOf(letter) < RARE.indexOf(word[best] ?? "") ? at : best),
    0,
  );
  return { anchor: Buffer.from(word.slice(rarest, rarest + LONGEST_ANCHOR)), word: Buffer.from(word) };
}

/**
 * Whether it says that it is in an encoding in which words are other bytes: `# -*- coding: utf-16 -*-`. Of all that can be
 * decoded these are the only ones.
 */
function hasOwnEncoding(bytes: Buffer): boolean {
  if (bytes.length >= 2 && MARK_16.includes(bytes.readUInt16BE(0))) return true;
  const head = bytes.subarray(0, HEAD);
  return (
    head.includes(coding) && /#.*coding[:=][ \t]*[-\w.]*(?:16|ucs|unicode)/i.test(head.toString("latin1"))
  );
}
