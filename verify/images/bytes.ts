import { BadInput } from "../bad-input.ts";

/** Reads numbers from a file's bytes; BadInput where the file ends too early. */
export class Bytes {
  readonly data: Uint8Array;
  at = 0;

  constructor(data: Uint8Array) {
    this.data = data;
  }

  byte(): number {
    const value = this.data[this.at++];
    if (value === undefined) throw new BadInput("the file ends in the middle of the picture");
    return value;
  }

  /** A number of two bytes, the lesser first. */
  short(): number {
    return this.byte() | (this.byte() << 8);
  }

  /** A number of four bytes, the least first. */
  long(): number {
    return (this.short() | (this.short() << 16)) >>> 0;
  }

  signedLong(): number {
    return this.long() | 0;
  }

  take(count: number): Uint8Array {
    if (this.at + count > this.data.length) throw new BadInput("the file ends in the middle of the picture");
    const part = this.data.subarray(this.at, this.at + count);
    this.at += count;
    return part;
  }
}
