/** How a Python file's text is kept as bytes. */
export interface TextEncoding {
  /** As `TextDecoder` names it. */
  readonly name: string;
  /** Whether the file starts with UTF-8's byte order mark, which is no part of the text. */
  readonly hasMark: boolean;
}

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

const mark = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Decodes as Python does: UTF-8, unless one of the first two lines says otherwise (PEP 263).
 * @throws {Error} in words for people, where the bytes are none of that encoding
 */
export function decodePython(bytes: Buffer): DecodedText {
  const hasMark = bytes.subarray(0, 3).equals(mark);
  const body = hasMark ? bytes.subarray(3) : bytes;
  const name = hasMark ? "utf-8" : (declaredEncoding(body) ?? "utf-8");
  return { text: decode(body, name), encoding: { name, hasMark } };
}

/**
 * The other way round.
 * @throws {Error} in words for people, where the encoding has no such characters or is one that can only be read
 */
export function encodePython(text: string, { name, hasMark }: TextEncoding): Buffer {
  if (name === "utf-8") return Buffer.concat(hasMark ? [mark, Buffer.from(text)] : [Buffer.from(text)]);
  if (name !== "latin1") throw new Error(`it is written in ${name}, which can be read but not written`);
  if (/[^\0-\xff]/.test(text))
    throw new Error("it is written in Latin-1, which lacks a character of the fix");
  return Buffer.from(text, "latin1");
}

function decode(body: Buffer, name: string): string {
  // To TextDecoder "latin1" means Windows-1252, as it does on the web.
  if (name === "latin1") return body.toString("latin1");
  try {
    return new TextDecoder(name, { fatal: true, ignoreBOM: true }).decode(body);
  } catch (error) {
    if (error instanceof RangeError) throw new Error(`its encoding, ${name}, is not known`);
    throw new Error(`it is no ${name.toUpperCase()} text`);
  }
}

/** `# -*- coding: latin-1 -*-`, in the first line, or in the second where the first is a comment or empty. */
function declaredEncoding(body: Buffer): string | undefined {
  const [first = "", second = ""] = body
    .subarray(0, 1000)
    .toString("latin1")
    .split(/\r\n?|\n/);
  const declaring = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
  const declared = declaring.exec(first) ?? (/^[ \t\f]*(#|$)/.test(first) ? declaring.exec(second) : null);
  const name = declared?.[1];
  return name === undefined ? undefined : normalName(name.toLowerCase().replaceAll("_", "-"));
}

function normalName(name: string): string {
  if (/^utf-?8(-|$)/.test(name) || name === "ascii" || name === "us-ascii") return "utf-8";
  return /^(latin-?1|iso-?8859-1|iso-latin-1|l1)(-|$)/.test(name) ? "latin1" : name;
}
