import { compose } from "../transform/compose.ts";
import { inverse } from "../transform/inverse.ts";
import { rangeOf } from "../transform/range.ts";
import type { WrongArrival } from "./wrong-arrival.ts";

/**
 * Why it matters, in the network's own eyes: what arrives is taken back to the 0–255 scale by the expected map, which
 * tells what the network takes each picture for.
 */
export function whyOf({ actual, expectation, isOrderKnown }: WrongArrival): string {
  const undo = inverse(expectation.transform);
  if (!undo) return "The weights were trained on other pixels.";

  const seen = compose(undo, actual);
  const { min, max } = rangeOf(seen);
  const swapped = isOrderKnown && seen.order === "bgr";
  if (swapped && min > -40 && max < 295 && max - min > 200) {
    return "Red and blue have changed places: to the network a red object is blue, and skies are orange.";
  }
  const between = `all its pixels lie between ${number(min)} and ${number(max)} on the 0–255 scale the weights know`;
  const tail = swapped ? ", and red and blue have changed places." : ".";
  return sentence(min, max, between) + tail;
}

function sentence(min: number, max: number, between: string): string {
  if (max - min < 48) {
    const shade = max < 48 ? "almost black" : min > 207 ? "almost white" : "almost uniformly grey";
    return `To the network every picture looks ${shade}: ${between}`;
  }
  if (max > 510)
    return `To the network pictures are up to ${number(max / 255)} times as bright as white: ${between}`;
  if (min < -255) return `To the network pictures are far darker than black: ${between}`;
  if (max < 207) return `To the network every picture looks too dark: ${between}`;
  if (max > 300 && min > -48) return `To the network every picture looks far too bright: ${between}`;
  if (min > 48) return `To the network every picture looks washed out: ${between}`;
  return `To the network the colours are off: ${between}`;
}

function number(value: number): string {
  const rounded = Math.round(value);
  return rounded < 0 ? `−${-rounded}` : `${rounded}`;
}
