import { commentWord, networkWords } from "../../core/network-words.ts";
import { type AnchoredWord, type Needle, needlesFor } from "./needles.ts";

/** What the bytes of a file say of it. */
export interface Marks {
  /** It names a library from which networks come. */
  readonly namesLibrary: boolean;
  /** It must be looked at for another reason: it speaks to Pixelproof, or its bytes do not show its words. */
  readonly isOdd: boolean;
}

/** Where a file stands among bytes. Behind it stands a byte that is in no word. */
export interface Extent {
  readonly start: number;
  readonly end: number;
  readonly isNotebook: boolean;
}

const libraries = needlesFor(networkWords);
const comment = needlesFor([commentWord]);
/** A notebook's JSON may write any letter as its code. */
const escaped = "\\u00";

const MARKS_16 = [0xfeff, 0xfffe];
/** Two lines, the first of which may be long. */
const HEAD = 200;

/**
 * Looks for the words in files that lie one behind the other, without decoding anything: most files of most trees have none
 * of them, and many are looked through at once in little more time than one.
 */
export function scanBytes(bytes: Buffer, files: readonly Extent[]): readonly Marks[] {
  const naming = filesWith(libraries, bytes, files);
  const speaking = filesWith(comment, bytes, files);
  return files.map((file, i) => ({
    namesLibrary: naming.has(i),
    isOdd: speaking.has(i) || hasOwnEncoding(bytes, file) || (file.isNotebook && hasEscapes(bytes, file)),
  }));
}

/** Which of the files have one of the words. */
function filesWith(needles: readonly Needle[], bytes: Buffer, files: readonly Extent[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { anchor, words } of needles) {
    let i = 0;
    for (let hit = bytes.indexOf(anchor); hit >= 0; ) {
      while (hit >= (files[i]?.end ?? bytes.length)) i++;
      const isWord = words.some((word) => standsAt(bytes, hit, word));
      if (isWord) found.add(i);
      hit = bytes.indexOf(anchor, isWord ? files[i]?.end : hit + 1);
    }
  }
  return found;
}

function standsAt(bytes: Buffer, hit: number, { bytes: word, at }: AnchoredWord): boolean {
  for (const [i, byte] of word.entries()) if (bytes[hit - at + i] !== byte) return false;
  return true;
}

function hasEscapes(bytes: Buffer, { start, end }: Extent): boolean {
  return bytes.subarray(start, end).includes(escaped);
}

/**
 * Whether it says that it is in an encoding in which words are other bytes: `# -*- coding: utf-16 -*-`. Of all that can be
 * decoded these are the only ones.
 */
function hasOwnEncoding(bytes: Buffer, { start, end }: Extent): boolean {
  if (end - start >= 2 && MARKS_16.includes(bytes.readUInt16BE(start))) return true;
  const head = bytes.toString("latin1", start, Math.min(end, start + HEAD));
  return head.includes("coding") && /#.*coding[:=][ \t]*[-\w.]*(?:16|ucs|unicode)/i.test(head);
}
