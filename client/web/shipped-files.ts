import { Uri, workspace } from "vscode";

/** Files of dist/ that verify reads. */
const NAMES = [
  "keras-architectures.json",
  "keras-weight-files.json",
  "mozjpeg_dec.wasm",
  "reference-caffe.keras",
  "reference-cards.json",
  "reference-raw.keras",
  "reference-tf.keras",
  "reference-torch.keras",
  "squoosh_png_bg.wasm",
  "tfjs-backend-wasm-simd.wasm",
  "tfjs-backend-wasm.wasm",
];

/** What a worker that verifies is made of. */
export interface ShippedFiles {
  readonly code: Blob;
  readonly data: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** @param extension the extension's folder */
export async function shippedFiles(extension: Uri): Promise<ShippedFiles> {
  const read = async (name: string): Promise<Uint8Array<ArrayBuffer>> =>
    Uint8Array.from(await workspace.fs.readFile(Uri.joinPath(extension, "dist", name)));
  const [code, ...data] = await Promise.all(["verify-web.js", ...NAMES].map(read));
  const named = NAMES.flatMap((name, at) => (data[at] ? [[name, data[at]] as const] : []));
  return { code: new Blob(code ? [code] : [], { type: "text/javascript" }), data: new Map(named) };
}
