import { constantText, NONE, text, unknown } from "../values/make.ts";
import { type Pixels, unknownPixels } from "../values/pixels.ts";
import type { Cell } from "../values/store.ts";
import type { ImageValue, Value } from "../values/value.ts";
import { blankImage } from "./blank.ts";
import { callStep } from "./call-step.ts";
import { castPixels } from "./cast.ts";
import { type Effect, effect } from "./effect.ts";
import { elementsOf } from "./elements.ts";
import { greyToColour, turnGrey } from "./grey.ts";
import { type ImageRun, imageFunction, imageMethod, keep, lose, same } from "./image-effect.ts";
import { joinPixels } from "./join-pixels.ts";
import type { EffectTable } from "./library.ts";
import { loadImage } from "./load.ts";
import { mergeChannels, splitChannels } from "./merge-channels.ts";
import { each, under } from "./named.ts";
import { toArray } from "./to-array.ts";

/** Channels of Pillow's modes whose pixels are colours as the file has them. */
const channelsOfMode: Readonly<Record<string, number>> = { RGB: 3, RGBA: 4, RGBX: 4, P: 3 };
const greyModes: ReadonlySet<string> = new Set(["L", "LA", "1", "I", "F"]);

/** `image.convert("RGB")`. From a palette to colours and back, the picture stays the same. */
const convert: ImageRun = (image, call, operand) => {
  const mode = call.arg("mode") ? constantText(call.arg("mode")) : "RGB";
  if (mode === undefined)
    return lose("the picture is converted to a mode that is not known")(image, call, operand);
  if (greyModes.has(mode)) return turnGrey(image, call, operand);
  const channels = channelsOfMode[mode];
  if (channels === undefined) {
    return lose(`the picture is turned to ${mode}, which is no map of single channels`)(image, call, operand);
  }
  if (image.channels === 1) return call.machine.images.view(greyToColour(image, call), { rank: 3, channels });
  return call.machine.images.map(image, (pixels) => pixels, { channels });
};

/** `Image.fromarray(array)` takes bytes, in whatever order they are. */
const fromArray: Effect = effect("obj mode", (call) => {
  const array = toArray(call.machine, call.arg("obj") ?? unknown("no array"));
  if (array.kind !== "image")
    return array.kind === "features" ? array : unknown("a picture made of what is not known");
  const step = callStep(call, "other", call.argSite("obj")?.value);
  return call.machine.images.map(array, (pixels) => bytesOf(castPixels(pixels, "uint8", step)), {
    container: "pillow",
    rank: 3,
  });
});

function bytesOf(pixels: Pixels): Pixels {
  return { ...pixels, dtype: "uint8" };
}

/** `image.paste(other, box)`: onto a canvas that is still empty, the canvas becomes the other. */
const paste: ImageRun = (image, { machine, arg }) => {
  const other = arg("im");
  if (other?.kind !== "image") return NONE;
  const pasted = only(machine.images.read(other));
  machine.images.change(image, (pixels) =>
    pasted ? joinPixels(pixels, pasted) : unknownPixels("pictures are pasted into one another", pixels),
  );
  return NONE;
};

function only(cell: Cell<Pixels>): Pixels | undefined {
  return cell.length === 1 ? cell[0]?.content : undefined;
}

/** `image.filter(ImageFilter.BLUR)`: what sharpens or smoothes keeps the picture, what finds edges does not. */
const filter: ImageRun = (image, call, operand) => {
  const given = call.arg("filter");
  const name = given?.kind === "api" ? given.path.slice(given.path.lastIndexOf(".") + 1) : undefined;
  const isEdges = name === undefined || /EDGE|CONTOUR|EMBOSS|Kernel|RankFilter/.test(name) === true;
  return isEdges && given?.kind === "api"
    ? lose("a filter that finds edges")(image, call, operand)
    : keep(image, call, operand);
};

/** `r, g, b = image.split()` */
const split: ImageRun = (image, { machine }) => ({ kind: "tuple", items: splitChannels(machine, image, 2) });

/** `Image.merge("RGB", (b, g, r))` */
const merge = effect("mode bands", (call) => {
  const bands = elementsOf(call.machine, call.arg("bands")) ?? [];
  const images = bands.filter((band) => band.kind === "image");
  const merged = images.length === bands.length ? mergeChannels(call.machine, images) : undefined;
  if (merged) return call.machine.images.view(merged, { rank: 3 });
  return unknown("channels of several pictures, put together");
});

/** `image.getdata()`: all pixels one after another. */
const flatten: ImageRun = (image, { machine }) =>
  machine.images.map(image, (pixels) => pixels, { container: "numpy", rank: 2 });

const mix: ImageRun = lose("two pictures are mixed");

function modeOf(image: Value): Value {
  if (image.kind === "image" && image.channels === 3) return text("RGB");
  return unknown("the mode of a picture", image.kind === "image" ? `image#${image.address}.mode` : undefined);
}

function blankCanvas(call: Parameters<Effect["run"]>[0]): ImageValue {
  const mode = constantText(call.arg("mode")) ?? "";
  return blankImage(call.machine, { rank: 3, channels: channelsOfMode[mode] }, "uint8", "pillow");
}

const side = (): Value => unknown("the size of a picture");

const pillowFunctions: EffectTable["effects"] = {
  ...under(["PIL.Image", "Image"], {
    open: effect("fp mode formats", (call) => loadImage(call, { shape: { container: "pillow" } })),
    fromarray: fromArray,
    new: effect("mode size color", blankCanvas),
    merge,
    blend: imageFunction("im1 im2 alpha", mix),
    composite: imageFunction("image1 image2 mask", mix),
    alpha_composite: imageFunction("im1 im2", mix),
    eval: imageFunction("image", lose("pixels are changed one by one by a function")),
  }),
  "PIL.ImageGrab.grab": effect("bbox", (call) =>
    loadImage(call, { shape: { container: "pillow", channels: 3 } }),
  ),
};

const KEEPING_METHODS =
  "resize crop rotate transpose transform copy reduce effect_spread __copy__ __deepcopy__";

export const pillow: EffectTable = {
  effects: {
    ...pillowFunctions,
    ...under("PIL.Image.Image", {
      ...each(KEEPING_METHODS, imageMethod("size", keep)),
      ...each("__enter__ draft", imageMethod("", same)),
      ...each(
        "thumbnail putalpha load close verify seek save show putpixel",
        imageMethod("", () => NONE),
      ),
      ...each("quantize remap_palette point", imageMethod("lut", lose("pixels are changed one by one"))),
      convert: imageMethod("mode matrix dither palette colors", convert),
      paste: imageMethod("im box mask", paste),
      filter: imageMethod("filter", filter),
      split: imageMethod("", split),
      getdata: imageMethod("band", flatten),
      get_flattened_data: imageMethod("band", flatten),
    }),
  },
  attributes: {
    "PIL.Image.Image.size": () => ({ kind: "tuple", items: [side(), side()] }),
    "PIL.Image.Image.width": side,
    "PIL.Image.Image.height": side,
    "PIL.Image.Image.mode": modeOf,
  },
};
