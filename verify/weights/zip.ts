import { readSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { BadInput } from "../bad-input.ts";
import type { Stretch } from "./hdf5.ts";

/** What a member's bytes may grow to: a .keras file holds weights, which hardly compress. */
const LARGEST_MEMBER = 2 ** 31 - 1;
const LARGEST_DIRECTORY = 16 * 1024 * 1024;

/** A file in a zip archive. */
export interface Member {
  readonly name: string;
  readonly isStored: boolean;
  /** Its bytes in the archive: the file's own where it is stored, else deflated. */
  readonly stretch: Stretch;
  readonly size: number;
}

/** The members of a zip archive, by its central directory. */
export function zipMembers(file: number, size: number): readonly Member[] {
  const { start, length, count } = directoryOf(file, size);
  const directory = bytesAt(file, start, length);
  const members: Member[] = [];
  for (let at = 0; members.length < count; ) {
    if (at + 46 > length || directory.readUInt32LE(at) !== 0x02014b50) throw damaged("its list of members");
    members.push(memberAt(file, directory, at, size));
    at +=
      46 +
      directory.readUInt16LE(at + 28) +
      directory.readUInt16LE(at + 30) +
      directory.readUInt16LE(at + 32);
  }
  return members;
}

/** A member's bytes, inflated where it is compressed. */
export function memberBytes({ stretch, isStored, size, name }: Member): Buffer {
  const bytes = bytesAt(stretch.file, stretch.start, stretch.size);
  if (isStored) return bytes;
  try {
    const inflated = inflateRawSync(bytes, { maxOutputLength: size + 1 });
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
function directoryOf(file: number, size: number): Directory {
  const tailLength = Math.min(size, 22 + 0xffff);
  const tail = bytesAt(file, size - tailLength, tailLength);
  const at = tail.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (at < 0 || at + 22 > tail.length) throw damaged("its end");
  const found = locate(file, tail, at, size);
  if (found.start + found.length <= size && found.length <= LARGEST_DIRECTORY) return found;
  throw damaged("its list of members");
}

/** Python writes the larger record of zip64 where the archive is over 4 GB. */
function locate(file: number, tail: Buffer, at: number, size: number): Directory {
  const short = {
    count: tail.readUInt16LE(at + 10),
    length: tail.readUInt32LE(at + 12),
    start: tail.readUInt32LE(at + 16),
  };
  if (short.start !== 0xffffffff || at < 20 || tail.readUInt32LE(at - 20) !== 0x07064b50) return short;
  const long = Number(tail.readBigUInt64LE(at - 12));
  if (long + 56 > size) throw damaged("its end");
  const record = bytesAt(file, long, 56);
  const number = (offset: number): number => Number(record.readBigUInt64LE(offset));
  return { count: number(32), length: number(40), start: number(48) };
}

function memberAt(file: number, directory: Buffer, at: number, fileSize: number): Member {
  const nameLength = directory.readUInt16LE(at + 28);
  if (at + 46 + nameLength > directory.length) throw damaged("its list of members");
  const name = directory.toString("utf8", at + 46, at + 46 + nameLength);
  const method = directory.readUInt16LE(at + 10);
  const packed = directory.readUInt32LE(at + 20);
  const size = directory.readUInt32LE(at + 24);
  const header = directory.readUInt32LE(at + 42);
  if (method !== 0 && method !== 8)
    throw new BadInput(`its member ${name} is compressed by a method that verify does not know`);
  if (size > LARGEST_MEMBER || packed > fileSize || header + 30 > fileSize)
    throw damaged(`its member ${name}`);
  const local = bytesAt(file, header, 30);
  if (local.readUInt32LE(0) !== 0x04034b50) throw damaged(`its member ${name}`);
  const start = header + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  if (start + packed > fileSize) throw damaged(`its member ${name}`);
  return { name, isStored: method === 0, stretch: { file, start, size: packed }, size };
}

function bytesAt(file: number, start: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let done = 0; done < length; ) {
    const count = readSync(file, bytes, done, length - done, start + done);
    if (count === 0) throw damaged("its end");
    done += count;
  }
  return bytes;
}

function damaged(what: string): BadInput {
  return new BadInput(`the archive is damaged or incomplete: ${what} cannot be read`);
}
