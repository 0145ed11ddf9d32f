import { bundledText } from "../machine/bundled-file.ts";
import { isRecord } from "../network/json.ts";

/** Where Keras's own code fetches weights from. */
const KERAS_ADDRESS = "https://storage.googleapis.com/";

/** A file of ImageNet weights that Keras publishes. */
export interface WeightFileEntry {
  /** Its name in Keras's cache. */
  readonly file: string;
  readonly address: string;
  /** MD5 or SHA-256, as Keras checks it; absent where Keras checks none (MobileNet, MobileNetV2). */
  readonly hash?: string;
}

let table: Readonly<Record<string, unknown>> | undefined;

/** The file of `keras.applications.NAME(weights="imagenet")`; undefined where there is none. */
export function weightFileOf(network: string, hasTop: boolean): WeightFileEntry | undefined {
  table ??= readTable();
  const row = Object.hasOwn(table, network) ? table[network] : undefined;
  const entry = isRecord(row) ? row[hasTop ? "top" : "notop"] : undefined;
  if (!Array.isArray(entry)) return undefined;
  const [file, path, hash] = entry;
  if (typeof file !== "string" || typeof path !== "string") return undefined;
  return { file, address: KERAS_ADDRESS + path, ...(typeof hash === "string" && { hash }) };
}

/** Measured with Keras 3.15.1: what each constructor asked `get_file` for. */
function readTable(): Readonly<Record<string, unknown>> {
  const parsed: unknown = JSON.parse(bundledText("download/keras-weight-files.json"));
  return isRecord(parsed) ? parsed : {};
}
