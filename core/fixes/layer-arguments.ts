import type { CallSite } from "../flow/step.ts";
import type { Edit } from "../source/edit.ts";
import { affine, IDENTITY, type Transform } from "../transform/transform.ts";
import { serves, type Wanted } from "./wanted.ts";

/** The plain maps that a `Rescaling` layer can do, as its arguments. */
const rescalings: readonly (readonly [Transform, string])[] = [
  [affine(1 / 255), "1.0 / 255"],
  [affine(1 / 127.5, -1), "1.0 / 127.5, offset=-1"],
  [affine(255), "255.0"],
  [affine(127.5, 127.5), "127.5, offset=127.5"],
  [affine(2, -1), "2.0, offset=-1"],
  [IDENTITY, "1.0"],
];

/** Gives `Rescaling(1./255)` other numbers, where some do what is wanted. */
export function rescalingArguments(
  text: string,
  call: CallSite,
  wanted: Wanted,
): readonly Edit[] | undefined {
  if (!text.slice(call.callee.start, call.callee.end).endsWith("Rescaling")) return undefined;
  const args = rescalings.find(([transform]) => serves(transform, wanted))?.[1];
  if (args === undefined) return undefined;
  const kept = call.args
    .filter(({ name }) => name !== undefined && name !== "scale" && name !== "offset")
    .map(({ span }) => text.slice(span.start, span.end));
  return [{ span: { start: call.open, end: call.close }, content: [args, ...kept].join(", ") }];
}

/** Gives `Lambda(preprocess_input)` another function. */
export function lambdaArgument(text: string, call: CallSite, value: string): readonly Edit[] | undefined {
  if (!text.slice(call.callee.start, call.callee.end).endsWith("Lambda")) return undefined;
  const given = call.args.find(({ name }) => name === undefined || name === "function");
  return given && [{ span: given.value, content: value }];
}
