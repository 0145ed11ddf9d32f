/**
 * The text that a string's source stands for, `\N{…}` kept as it is: names of characters are no business of pixels.
 * As in Python, unknown escapes keep their backslash, and every line break is `\n`.
 */
export function unescapeString(source: string, isRaw: boolean, isBytes: boolean): string {
  const text = source.includes("\r") ? source.replace(/\r\n?/g, "\n") : source;
  if (isRaw || !text.includes("\\")) return text;
  return text.replace(isBytes ? BYTES_ESCAPE : ESCAPE, unescapeOne);
}

const ESCAPE = /\\(?:[0-7]{1,3}|x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|N\{[^}]*\}|[\s\S])/g;
const BYTES_ESCAPE = /\\(?:[0-7]{1,3}|x[\dA-Fa-f]{2}|[\s\S])/g;

const SINGLE: ReadonlyMap<string, string> = new Map([
  ["\n", ""],
  ["\\", "\\"],
  ["'", "'"],
  ['"', '"'],
  ["a", "\x07"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["v", "\v"],
]);

function unescapeOne(written: string): string {
  const body = written.slice(1);
  const single = SINGLE.get(body);
  if (single !== undefined) return single;
  if (/^[0-7]/.test(body)) return String.fromCharCode(Number.parseInt(body, 8));
  if (!/^[xuU]./.test(body)) return written;
  const code = Number.parseInt(body.slice(1), 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : written;
}
