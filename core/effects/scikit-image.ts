import type { Step } from "../flow/step.ts";
import { affine } from "../transform/transform.ts";
import { type Pixels, transformPixels, unknownPixels, withStep } from "../values/pixels.ts";
import type { Value } from "../values/value.ts";
import { numbersOf, truthOf } from "./alternatives.ts";
import { fitsByte } from "./arithmetic.ts";
import { rankAdded } from "./axes.ts";
import { callStep } from "./call-step.ts";
import { type Effect, type EffectCall, type Effects, effect } from "./effect.ts";
import { greyPixels } from "./grey.ts";
import { type ImageRun, keep, lose } from "./image-effect.ts";
import type { EffectTable } from "./library.ts";
import { loadImage } from "./load.ts";
import { each, under } from "./named.ts";
import { arrayFunction } from "./numpy-effect.ts";
import { rescaleBetween } from "./rescale-between.ts";

/**
 * scikit-image's `img_as_float`, which most of its functions apply first: bytes become 0–1, floats stay.
 */
export function toUnit(pixels: Pixels, step: Step): Pixels {
  if (pixels.dtype === "float") return pixels;
  const change = affine(1 / 255);
  if (pixels.dtype === "uint8") return transformPixels(pixels, change, { ...step, change });
  const reason =
    pixels.dtype === "integer"
      ? "scikit-image divides by the greatest number of this type"
      : "scikit-image divides bytes by 255 and leaves floats alone, and it is not known which these are";
  return { ...unknownPixels(reason, withStep(pixels, step)), dtype: "float" };
}

/** `resize(img, (224, 224))`: 0–1 afterwards, unless `preserve_range=True`. */
const unitUnlessPreserved: ImageRun = (image, call, operand) => {
  const isPreserved = truthOf(call.arg("preserve_range"));
  const step = callStep(call, "scale", operand);
  return call.machine.images.map(image, (pixels) => {
    if (isPreserved) return { ...pixels, dtype: "float" };
    if (isPreserved === false) return toUnit(pixels, step);
    return unknownPixels("whether `preserve_range` is set is not known", { ...pixels, dtype: "float" });
  });
};

const unit: ImageRun = (image, call, operand) => {
  const step = callStep(call, "scale", operand);
  return call.machine.images.map(image, (pixels) => toUnit(pixels, step));
};

/** `img_as_ubyte(x)`: 0–1 to bytes; bytes stay. */
const toBytes: ImageRun = (image, call, operand) => {
  const change = affine(255);
  const step = callStep(call, "scale", operand, change);
  return call.machine.images.map(image, (pixels) => {
    if (pixels.dtype === "uint8") return pixels;
    const bytes = transformPixels(pixels, change, step, "uint8");
    if (pixels.dtype === "float" && fitsByte(bytes)) return bytes;
    return unknownPixels("`img_as_ubyte` takes floats of 0…1, and these are others", bytes);
  });
};

/** `rgb2gray(img)` */
const grey: ImageRun = (image, call, operand) => {
  const step = callStep(call, "other", operand);
  return call.machine.images.map(image, (pixels) => ({ ...greyPixels(pixels, step), dtype: "float" }), {
    rank: rankAdded(image, -1),
    channels: 1,
  });
};

/** `gray2rgb(img)`: a grey picture three times; of colours it is not meant. */
const colour: ImageRun = (image, { machine }) =>
  machine.images.map(image, (pixels) => pixels, { rank: image.rank === 2 ? 3 : image.rank, channels: 3 });

const withoutAlpha: ImageRun = (image, call, operand) => {
  const step = callStep(call, "scale", operand);
  return call.machine.images.map(image, (pixels) => toUnit(pixels, step), { channels: 3 });
};

function read(call: EffectCall): Value {
  const isGrey = truthOf(call.arg("as_gray") ?? call.arg("as_grey"));
  return loadImage(call, isGrey === false ? {} : { isGrey: true, dtype: "unknown" });
}

/** `imread_collection("*.png")`: pictures one after another. */
const readMany = effect("load_pattern", (call) => call.machine.lists.make([], loadImage(call)));

const RESIZERS = "resize rescale rotate warp swirl pyramid_reduce pyramid_expand resize_local_mean";
const EXPOSURE = "equalize_hist equalize_adapthist adjust_gamma adjust_log adjust_sigmoid match_histograms";
const SPACES =
  "rgb2hsv rgb2lab rgb2luv rgb2xyz rgb2ycbcr rgb2yuv rgb2yiq rgb2hed hsv2rgb lab2rgb yuv2rgb ycbcr2rgb convert_colorspace";

/** The same pixels as floats. */
function skimageFloat(parameters: string): Effect {
  return arrayFunction(parameters, (image, { machine }) =>
    machine.images.map(image, (pixels) => ({ ...pixels, dtype: "float" })),
  );
}

const transforms: Effects = under("skimage.transform", {
  ...each(RESIZERS, arrayFunction("image output_shape", unitUnlessPreserved)),
  downscale_local_mean: skimageFloat("image factors"),
});

const conversions: Effects = under(["skimage", "skimage.util", "skimage.util.dtype"], {
  ...each("img_as_float img_as_float32 img_as_float64", arrayFunction("image force_copy", unit)),
  img_as_ubyte: arrayFunction("image force_copy", toBytes),
  ...each("img_as_uint img_as_int", arrayFunction("image", lose("pixels are scaled to wide integers"))),
});

/** `rescale_intensity(x, in_range=(0, 255), out_range=(0, 1))`; without ranges, by what the picture holds. */
const rescaleIntensity: ImageRun = (image, call, operand) => {
  const [from, to] = [call.arg("in_range"), call.arg("out_range")].map((range) =>
    numbersOf(call.machine, range),
  );
  const [low, high] = from ?? [];
  const [least, most] = to ?? [];
  if (low === undefined || high === undefined || least === undefined || most === undefined)
    return lose("tones are changed by what the picture holds")(image, call, operand);
  const step = callStep(call, "scale", operand);
  return call.machine.images.map(image, (pixels) => ({
    ...rescaleBetween(pixels, [low, high], [least, most], step),
    dtype: "float",
  }));
};

const PHOTOS = "astronaut chelsea cat coffee rocket retina immunohistochemistry hubble_deep_field skin";

export const scikitImage: EffectTable = {
  effects: {
    "skimage.io.imread": effect("fname as_gray plugin", read),
    ...each("skimage.io.imread_collection skimage.io.ImageCollection", readMany),
    ...under(
      "skimage.data",
      each(
        PHOTOS,
        effect("", (call) => loadImage(call, { shape: { channels: 3 } })),
      ),
    ),
    ...transforms,
    ...conversions,
    ...under("skimage.color", {
      ...each("rgb2gray rgb2grey", arrayFunction("rgb", grey)),
      ...each("gray2rgb grey2rgb", arrayFunction("image", colour)),
      rgba2rgb: arrayFunction("rgba background", withoutAlpha),
      ...each(SPACES, arrayFunction("rgb", lose("the colours are turned into another space"))),
    }),
    "skimage.exposure.rescale_intensity": arrayFunction("image in_range out_range", rescaleIntensity),
    ...under(
      "skimage.exposure",
      each(EXPOSURE, arrayFunction("image", lose("tones are changed by what the picture holds"))),
    ),
    // pip `efficientnet` crops and resizes by scikit-image, with `preserve_range=True`.
    ...under(
      ["efficientnet", "efficientnet.keras", "efficientnet.tfkeras", "efficientnet.preprocessing"],
      each("center_crop_and_resize", skimageFloat("image image_size")),
    ),
    ...under("skimage.filters", {
      gaussian: arrayFunction("image sigma", unitUnlessPreserved),
      ...each(
        "sobel prewitt scharr laplace roberts unsharp_mask",
        arrayFunction("image", lose("this is no scaling of the pixels")),
      ),
    }),
    ...under("skimage.util", {
      crop: arrayFunction("ar crop_width", keep),
      random_noise: arrayFunction("image mode", unit),
      invert: arrayFunction("image", lose("the picture is inverted")),
    }),
  },
};
