import { BadInput } from "../bad-input.ts";
import { Bytes } from "./bytes.ts";

/** What a JPEG says of itself before its pixels. */
export interface JpegHeader {
  readonly width: number;
  readonly height: number;
  readonly components: number;
  /** Where the frame begins, behind any thumbnail. */
  readonly at: number;
}

/** Reads the segments up to the frame's (SOF0 to SOF15). */
export function readJpegHeader(data: Uint8Array): JpegHeader {
  const bytes = new Bytes(data);
  bytes.take(2);
  const big = (): number => (bytes.byte() << 8) | bytes.byte();
  for (;;) {
    if (bytes.byte() !== 0xff)
      throw new BadInput("the JPEG is damaged: it has no segment where one should begin");
    let marker = bytes.byte();
    while (marker === 0xff) marker = bytes.byte();
    if (marker === 0xda || marker === 0xd9) throw new BadInput("the JPEG is damaged: it has no frame");
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) continue;
    const length = big();
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (!isFrame) {
      bytes.take(Math.max(0, length - 2));
      continue;
    }
    bytes.take(1);
    const height = big();
    return { height, width: big(), components: bytes.byte(), at: bytes.at };
  }
}
