import { weightFileOf } from "../download/weight-file.ts";
import type { PictureSize } from "../network/build.ts";
import { argumentOf, literalNumbers, readCall } from "./call-text.ts";
import type { WeightsContext } from "./weights-context.ts";

/** A network of keras.applications as Keras's files of weights have it: what the call changes of it, no such file fits. */
export function applicationOf({ chosen, text }: WeightsContext): string | undefined {
  const { entry, call } = chosen.flow.network;
  if (!entry.paths.some((path) => path.startsWith("keras.applications."))) return undefined;
  const { named } = readCall(text, call.span);
  const isOther = named.get("include_preprocessing") === "False" || named.get("minimalistic") === "True";
  const alpha = named.get("alpha");
  if (isOther || (alpha !== undefined && Number(alpha) !== 1)) return undefined;
  return weightFileOf(entry.name, true) === undefined ? undefined : entry.name;
}

/** The program's size, where the network can take it: VGG's dense layers take their own alone. */
export function sizeFor(
  { chosen, text, size }: WeightsContext,
  name: string,
  hasTop: boolean,
): PictureSize | undefined {
  if (hasTop && name.startsWith("VGG")) return undefined;
  const { entry, call } = chosen.flow.network;
  const read = readCall(text, call.span);
  const written = argumentOf(read, "input_shape", entry.parameters.indexOf("input_shape"));
  const [height, width] = literalNumbers(written) ?? [];
  const smallest = 75;
  const own = height === undefined || width === undefined ? size : { height, width };
  return own !== undefined && own.height >= smallest && own.width >= smallest ? own : undefined;
}
