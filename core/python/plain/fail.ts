import type { PlainReader } from "./plain-reader.ts";

/** Ends the reading: this line is not plain. */
export function fail(reader: PlainReader): void {
  reader.hasFailed = true;
  reader.token = "end";
  reader.to = reader.stop;
}
