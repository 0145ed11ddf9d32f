import type { VerifyResult } from "../result/verify-result.ts";

/** Which weights ran, in a sentence; plainly where they stand in for the real ones. */
export function weightsWords({ weights }: VerifyResult, network: string): string {
  const { source, path, reference } = weights;
  if (reference !== undefined) {
    const { right, pictures } = reference.accuracy;
    const known = `It tells ${percent(right / pictures)} of drawn pictures right (${right} of ${pictures}).`;
    return `A small network that ships with Pixelproof stands in for ${network}: trained on drawn pictures that arrive as ${network} expects them. ${known}`;
  }
  const words = {
    file: `The weights are those of ${path}, as you said.`,
    "saved-model": `The network is the program's own saved model, ${path}.`,
    "keras-cache": `The weights are those in Keras's cache, ${path}.`,
    download: `The weights were downloaded from Keras's own address to ${path}.`,
    reference: "The weights are those of a bundled network.",
  };
  return words[source];
}

/** How the command line is told of better weights; undefined where the real ones ran. */
export function weightsAdvice({ weights: { reference, download } }: VerifyResult): string | undefined {
  if (reference === undefined) return undefined;
  const fetched = download === undefined ? "" : ", or let them be downloaded with --download";
  return `For the real weights, name a file with --weights${fetched}.`;
}

/** How the command line is told of other pictures; undefined where the user's own ran. */
export function picturesAdvice({ pictures }: VerifyResult): string | undefined {
  return pictures.origin === "drawn" ? "Give your own with --images." : undefined;
}

/** Which pictures ran. */
export function picturesWords({ pictures, images, skipped }: VerifyResult): string {
  const count = `${images.length} ${images.length === 1 ? "picture" : "pictures"}`;
  const left = skipped.length === 0 ? "" : `; ${skipped.length} could not be read`;
  if (pictures.origin === "drawn") return `${count}, drawn by Pixelproof`;
  const of = pictures.found > images.length + skipped.length ? ` of ${pictures.found}` : "";
  const whose = pictures.origin === "program" ? ", which the program reads" : "";
  return `${count}${of} from ${pictures.folder ?? ""}${whose}${left}`;
}

export function backendWords({ backend: { name, why } }: VerifyResult): string {
  const words = name === "node" ? "TensorFlow, by tfjs-node" : "TensorFlow.js on WebAssembly";
  return why === undefined ? words : `${words} (tfjs-node would be faster, but is not there)`;
}

/** With a space that no line breaks at. */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return "<1\u00a0%";
  const digits = share > 0.995 && share < 0.9995 ? 1 : 0;
  return `${(100 * share).toFixed(digits)}\u00a0%`;
}
