import { crc32 } from "../drawn/crc32.ts";

/** 1 January 2026, as MS-DOS writes it: an archive must have a date, and nobody reads it. */
const DAY = ((2026 - 1980) << 9) | (1 << 5) | 1;

/** A ZIP archive whose members are stored as they are, as Keras writes its .keras files. */
export function storedZip(members: readonly (readonly [name: string, content: Uint8Array])[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of members) {
    const bytes = Buffer.from(name);
    const common = commonHeader(bytes, content);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\0", "latin1"), common, place, bytes);
    parts.push(Buffer.from("PK\x03\x04", "latin1"), common, bytes, Buffer.from(content));
    offset += 4 + common.length + bytes.length + content.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}

/** What the header before the member and the one in the directory share. */
function commonHeader(name: Buffer, content: Uint8Array): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(DAY, 8);
  header.writeUInt32LE(crc32(content), 10);
  header.writeUInt32LE(content.length, 14);
  header.writeUInt32LE(content.length, 18);
  header.writeUInt16LE(name.length, 22);
  return header;
}
