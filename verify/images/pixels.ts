/** A picture: red, green, blue, row by row, 0 to 255. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/** Whose way to read a file counts: these disagree on orientation, 16 bits and GIFs. */
export type Reader = "pillow" | "tensorflow" | "opencv";
