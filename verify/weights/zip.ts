import { inflateSync } from "fflate";
import { BadInput } from "../bad-input.ts";
import type { OpenFile } from "../machine/open-file.ts";
import type { Stretch } from "./hdf5.ts";

/** What a member's bytes may grow to: a .keras file holds weights, which hardly compress. */
const LARGEST_MEMBER = 2 ** 31 - 1;
/** What is compressed in it is text. */
const LARGEST_UNPACKED = 64 * 1024 * 1024;
const LARGEST_DIRECTORY = 16 * 1024 * 1024;

/** "PK\x05\x06", as a number. */
const END_RECORD = 0x06054b50;

/** A file in a zip archive. */
export interface Member {
  readonly name: string;
  readonly isStored: boolean;
  /** Its bytes in the archive: the file's own where it is stored, else deflated. */
  readonly stretch: Stretch;
  readonly size: number;
}

/** The members of a zip archive, by its central directory. */
export function zipMembers(file: OpenFile, size: number): readonly Member[] {
  const { start, length, count } = directoryOf(file, size);
  const directory = numbersIn(bytesAt(file, start, length));
  const members: Member[] = [];
  for (let at = 0; members.length < count; ) {
    if (at + 46 > length || directory.long(at) !== 0x02014b50) throw damaged("its list of members");
    members.push(memberAt(file, directory, at, size));
    at += 46 + directory.short(at + 28) + directory.short(at + 30) + directory.short(at + 32);
  }
  return members;
}

/** A member's bytes, inflated where it is compressed. */
export function memberBytes({ stretch, isStored, size, name }: Member): Uint8Array {
  const bytes = bytesAt(stretch.file, stretch.start, stretch.size);
  if (isStored) return bytes;
  if (size > LARGEST_UNPACKED) throw damaged(`its member ${name}`);
  try {
    // It may hold more than it says: no more is unpacked than there is room for.
    const inflated = inflateSync(bytes, { out: new Uint8Array(size + 1) });
    if (inflated.length === size) return inflated;
  } catch {
    // Told below.
  }
  throw damaged(`its member ${name}`);
}

interface Directory {
  readonly start: number;
  readonly length: number;
  readonly count: number;
}

/** The end record stands last, behind it at most a comment of 64 KB. */
function directoryOf(file: OpenFile, size: number): Directory {
  const tailLength = Math.min(size, 22 + 0xffff);
  const tail = bytesAt(file, size - tailLength, tailLength);
  const numbers = numbersIn(tail);
  let at = tail.length - 4;
  while (at >= 0 && numbers.long(at) !== END_RECORD) at--;
  if (at < 0 || at + 22 > tail.length) throw damaged("its end");
  const found = locate(file, numbers, at, size);
  if (found.start + found.length <= size && found.length <= LARGEST_DIRECTORY) return found;
  throw damaged("its list of members");
}

/** Python writes the larger record of zip64 where the archive is over 4 GB. */
function locate(file: OpenFile, tail: Numbers, at: number, size: number): Directory {
  const short = {
    count: tail.short(at + 10),
    length: tail.long(at + 12),
    start: tail.long(at + 16),
  };
  if (short.start !== 0xffffffff || at < 20 || tail.long(at - 20) !== 0x07064b50) return short;
  const long = tail.longest(at - 12);
  if (long + 56 > size) throw damaged("its end");
  const record = numbersIn(bytesAt(file, long, 56));
  return { count: record.longest(32), length: record.longest(40), start: record.longest(48) };
}

function memberAt(file: OpenFile, directory: Numbers, at: number, fileSize: number): Member {
  const nameLength = directory.short(at + 28);
  if (at + 46 + nameLength > directory.bytes.length) throw damaged("its list of members");
  const name = new TextDecoder().decode(directory.bytes.subarray(at + 46, at + 46 + nameLength));
  const method = directory.short(at + 10);
  const packed = directory.long(at + 20);
  const size = directory.long(at + 24);
  const header = directory.long(at + 42);
  if (method !== 0 && method !== 8)
    throw new BadInput(`its member ${name} is compressed by a method that verify does not know`);
  if (size > LARGEST_MEMBER || packed > fileSize || header + 30 > fileSize)
    throw damaged(`its member ${name}`);
  const local = numbersIn(bytesAt(file, header, 30));
  if (local.long(0) !== 0x04034b50) throw damaged(`its member ${name}`);
  const start = header + 30 + local.short(26) + local.short(28);
  if (start + packed > fileSize) throw damaged(`its member ${name}`);
  return { name, isStored: method === 0, stretch: { file, start, size: packed }, size };
}

/** Bytes, and the numbers that they are: of two, four and eight bytes, the least first. */
interface Numbers {
  readonly bytes: Uint8Array;
  short(at: number): number;
  long(at: number): number;
  longest(at: number): number;
}

function numbersIn(bytes: Uint8Array): Numbers {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    bytes,
    short: (at) => view.getUint16(at, true),
    long: (at) => view.getUint32(at, true),
    longest: (at) => Number(view.getBigUint64(at, true)),
  };
}

function bytesAt(file: OpenFile, start: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let done = 0; done < length; ) {
    const count = file.read(bytes, done, length - done, start + done);
    if (count === 0) throw damaged("its end");
    done += count;
  }
  return bytes;
}

function damaged(what: string): BadInput {
  return new BadInput(`the archive is damaged or incomplete: ${what} cannot be read`);
}
