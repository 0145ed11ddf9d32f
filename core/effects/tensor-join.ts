import { unknown } from "../values/make.ts";
import { itemsOfSequence } from "./alternatives.ts";
import { type Effect, effect } from "./effect.ts";
import { mergeChannels } from "./merge-channels.ts";
import { rankPlus, tensorContainer } from "./tensor-effect.ts";

/** `tf.stack([a, b])` and `tf.concat([a, b], axis)`: several images in one array, or three channels in one image. */
export function joining(parameters: string, by: number): Effect {
  const [first = ""] = parameters.split(" ");
  return effect(parameters, (call) => {
    const { machine } = call;
    const values = call.arg(first);
    if (!values) return unknown("nothing to put together");
    const parts = itemsOfSequence(machine, values);
    const merged = parts && mergeChannels(machine, parts);
    if (merged) return merged;
    if (parts?.some((part) => part.kind === "image" && part.channel !== undefined)) {
      return unknown("single channels, put together");
    }
    const element = machine.elementOf(values);
    if (element.kind !== "image") return element;
    const shape = { container: tensorContainer(element), rank: rankPlus(element, by) };
    return machine.images.map(element, (pixels) => pixels, shape);
  });
}
