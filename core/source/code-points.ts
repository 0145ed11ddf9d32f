// Of lines of megabytes too, with many findings in each: so nothing is copied to count in it.

/** How many characters (code points) the text has from one offset to another; a lone surrogate is one. */
export function countCodePoints(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at += widthAt(text, at)) count++;
  return count;
}

/** The offset at which so many characters of the text have passed, or its end. */
export function offsetOfCodePoint(text: string, count: number): number {
  let at = 0;
  for (let passed = 0; passed < count && at < text.length; passed++) at += widthAt(text, at);
  return at;
}

/** How many UTF-16 code units the character takes that begins here. */
function widthAt(text: string, at: number): 1 | 2 {
  return isBetween(text.charCodeAt(at), 0xd800, 0xdbff) && isBetween(text.charCodeAt(at + 1), 0xdc00, 0xdfff)
    ? 2
    : 1;
}

function isBetween(code: number, first: number, last: number): boolean {
  return code >= first && code <= last;
}
