import { constantText, unknown } from "../values/make.ts";
import type { Value } from "../values/value.ts";
import { type EffectCall, effect } from "./effect.ts";
import type { EffectTable } from "./library.ts";
import { loadImage } from "./load.ts";
import { each } from "./named.ts";

const OTHERS = /\.(jpe?g|bmp|gif|tiff?|webp|ppm)\b/i;
const PNG = /\.png\b/i;

/**
 * `plt.imread(path)`: floats of 0–1 for PNG, bytes of 0–255 for all else. What the path's end is may stand in the
 * text even where the path is not known: `plt.imread(folder + "/" + name + ".png")`.
 */
function read(call: EffectCall): Value {
  const isPng = readsPng(call);
  if (isPng !== undefined) return loadImage(call, { isUnit: isPng });
  return unknown(
    `\`${call.path}\` gives 0…1 for PNG and 0…255 for other files, and it is not known which this is`,
  );
}

function readsPng(call: EffectCall): boolean | undefined {
  const format = constantText(call.arg("format"));
  if (format !== undefined) return format.toLowerCase() === "png";
  const path = constantText(call.arg("fname")) ?? textOfPath(call);
  const [isPng, isOther] = [PNG.test(path), OTHERS.test(path)];
  return isPng === isOther ? undefined : isPng;
}

function textOfPath({ machine, argSite }: EffectCall): string {
  const site = argSite("fname");
  return site ? machine.textAt(site.value) : "";
}

export const matplotlib: EffectTable = {
  effects: {
    ...each(
      "matplotlib.pyplot.imread matplotlib.image.imread matplotlib.pylab.imread pylab.imread",
      effect("fname format", read),
    ),
  },
};
