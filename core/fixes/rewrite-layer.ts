import type { CallSite } from "../flow/step.ts";
import type { Edit } from "../source/edit.ts";
import { isEquivalent } from "../transform/equal.ts";
import { affine, IDENTITY, type Transform } from "../transform/transform.ts";
import { removeFromList, removeStatement } from "./remove.ts";
import { endOfBracket } from "./wrap.ts";

/** The plain maps that a `Rescaling` layer can do, as its arguments. */
const rescalings: readonly (readonly [Transform, string])[] = [
  [affine(1 / 255), "1.0 / 255"],
  [affine(1 / 127.5, -1), "1.0 / 127.5, offset=-1"],
  [affine(255), "255.0"],
  [affine(127.5, 127.5), "127.5, offset=127.5"],
  [affine(2, -1), "2.0, offset=-1"],
  [IDENTITY, "1.0"],
];

/** Rewrites the layer `Rescaling(1./255)`, so that it maps as wanted; takes it out of the model where nothing is left to do. */
export function rewriteLayer(text: string, call: CallSite, map: Transform): readonly Edit[] | undefined {
  if (isEquivalent(map, IDENTITY)) {
    const removal = removeLayer(text, call);
    if (removal) return [removal];
  }
  if (!text.slice(call.callee.start, call.callee.end).endsWith("Rescaling")) return undefined;
  const args = rescalings.find(([transform]) => isEquivalent(map, transform))?.[1];
  if (args === undefined) return undefined;
  const kept = call.args
    .filter(({ name }) => name !== undefined && name !== "scale" && name !== "offset")
    .map(({ span }) => text.slice(span.start, span.end));
  return [{ span: { start: call.open, end: call.close }, content: [args, ...kept].join(", ") }];
}

function removeLayer(text: string, { span }: CallSite): Edit | undefined {
  const before = text.slice(0, span.start);
  const add = /(?:^|\n)[ \t]*([\w.]+\.add\(\s*)$/.exec(before);
  if (add?.[1] !== undefined) {
    const start = span.start - add[1].length;
    const end = endOfBracket(text, text.indexOf("(", start));
    return end === undefined ? undefined : removeStatement(text, { start, end });
  }
  return isListElement(text, span.start, span.end) ? removeFromList(text, span) : undefined;
}

/** Whether this stands between the commas of a list, as in `Sequential([Rescaling(1/255), base])`. */
export function isListElement(text: string, start: number, end: number): boolean {
  return /[[,]\s*(?:#[^\n]*\n\s*)*$/.test(text.slice(0, start)) && /^\s*[,\]]/.test(text.slice(end));
}
