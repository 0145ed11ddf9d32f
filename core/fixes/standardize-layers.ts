import type { CallSite } from "../flow/step.ts";
import type { Edit } from "../source/edit.ts";
import { mapTriple, type Transform, type Triple } from "../transform/transform.ts";
import type { Case } from "./mendable.ts";
import { isListElement } from "./rewrite-layer.ts";

/**
 * Writes a map that differs between colours as layers: `Rescaling(1.0 / 255), Normalization(mean=[…], variance=[…])`.
 * Keras can save and load these, which it cannot do with `Lambda(preprocess_input)`.
 */
export function standardizeLayers(
  { text, outline }: Case,
  { callee, span }: CallSite,
  map: Transform,
): readonly Edit[] | undefined {
  const name = text.slice(callee.start, callee.end);
  if (map.order !== "rgb" || !name.endsWith("Rescaling") || !isListElement(text, span.start, span.end))
    return undefined;

  const mean = mapTriple(map.offset, (offset, c) => -offset / map.scale[c] / 255);
  const variance = mapTriple(map.scale, (scale) => (1 / (255 * scale)) ** 2);
  const normalization = name.replace(/Rescaling$/, "Normalization");
  const layers = `${name}(1.0 / 255), ${normalization}(mean=${list(mean)}, variance=${list(variance)})`;
  const edits = [{ span, content: layers }];
  if (normalization !== "Normalization" || outline.names.has("Normalization")) return edits;
  const sibling = outline.imports.find(
    ({ name: bound, path }) => bound === name && path.endsWith(`.${name}`),
  );
  if (!sibling) return undefined;
  return [
    ...edits,
    { span: { start: sibling.item.end, end: sibling.item.end }, content: `, ${normalization}` },
  ];
}

function list(values: Triple): string {
  return `[${values.map((value) => Number(value.toPrecision(5))).join(", ")}]`;
}
