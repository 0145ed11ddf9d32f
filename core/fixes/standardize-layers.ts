import type { CallSite } from "../flow/step.ts";
import type { Edit } from "../source/edit.ts";
import { mapTriple, type Transform, type Triple } from "../transform/transform.ts";
import type { Case } from "./mendable.ts";
import { isListElement } from "./remove-layer.ts";

/**
 * Writes a map that differs between colours as layers: `Rescaling(1.0 / 255), Normalization(mean=[…], variance=[…])`.
 * Keras can save and load these, which it cannot do with `Lambda(preprocess_input)`.
 */
export function standardizeLayers(of: Case, call: CallSite, map: Transform): readonly Edit[] | undefined {
  const { text } = of;
  const { callee, span } = call;
  const sibling = siblingLayer("Normalization", call, of);
  if (map.order !== "rgb" || !sibling || !isListElement(text, span.start, span.end)) return undefined;

  const mean = mapTriple(map.offset, (offset, c) => -offset / map.scale[c] / 255);
  const variance = mapTriple(map.scale, (scale) => (1 / (255 * scale)) ** 2);
  const normalization = `${sibling.code}(mean=${list(mean)}, variance=${list(variance)})`;
  const rescaling = `${text.slice(callee.start, callee.end)}(1.0 / 255)`;
  return [...sibling.edits, { span, content: `${rescaling}, ${normalization}` }];
}

/** Another class of `keras.layers`, written as `layers.Rescaling` is, with the import that it takes. */
export function siblingLayer(name: string, { callee }: CallSite, { text, outline }: Case) {
  const written = text.slice(callee.start, callee.end);
  if (!written.endsWith("Rescaling")) return undefined;
  const code = written.replace(/Rescaling$/, name);
  const taken = outline.imports.find((entry) => entry.name === name);
  if (code !== name || taken?.path.includes("keras")) return { code, edits: [] };
  const own = outline.imports.find((entry) => entry.name === written && entry.path.endsWith(`.${written}`));
  if (!own || outline.names.has(name)) return undefined;
  return { code, edits: [{ span: { start: own.item.end, end: own.item.end }, content: `, ${name}` }] };
}

function list(values: Triple): string {
  return `[${values.map((value) => Number(value.toPrecision(5))).join(", ")}]`;
}
