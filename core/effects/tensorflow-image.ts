import { unknownPixels, withStep } from "../values/pixels.ts";
import type { Value } from "../values/value.ts";
import { augmented, largestOf } from "./assumed-range.ts";
import { callStep } from "./call-step.ts";
import { convertPixels } from "./convert-dtype.ts";
import { dtypeOf } from "./dtype-of.ts";
import type { Effect, Effects } from "./effect.ts";
import { greyPixels } from "./grey.ts";
import type { EffectTable } from "./library.ts";
import { each, under } from "./named.ts";
import { keeping, losing, tensorEffect, tensorOf } from "./tensor-effect.ts";

const convertImageDtype = tensorEffect("image dtype saturate name", (image, call, operand) => {
  const dtype = dtypeOf(call.arg("dtype")) ?? "unknown";
  const step = callStep(call, "other", operand);
  return tensorOf(call, image, (pixels) => convertPixels(pixels, dtype, step));
});

/** Resizing interpolates and so gives floats, but for the nearest neighbour. */
export function resizeEffect(parameters: string, method: string): Effect {
  return tensorEffect(parameters, (image, call) => {
    const isNearest = isNearestNeighbour(call.arg(method));
    return tensorOf(call, image, (pixels) => ({ ...pixels, dtype: isNearest ? pixels.dtype : "float" }));
  });
}

function isNearestNeighbour(method: Value | undefined): boolean {
  if (method?.kind === "api") return method.path.endsWith("NEAREST_NEIGHBOR");
  return method?.kind === "constant" && (method.value === "nearest" || method.value === 1);
}

const toColour = tensorEffect("images name", (image, call) =>
  tensorOf(call, image, (pixels) => greyPixels(pixels), { channels: 3 }),
);

const toGrey = tensorEffect("images name", (image, call, operand) => {
  const step = callStep(call, "other", operand);
  return tensorOf(call, image, (pixels) => greyPixels(pixels, step), { channels: 1 });
});

const KEEPS =
  "resize_with_crop_or_pad resize_image_with_crop_or_pad crop_to_bounding_box pad_to_bounding_box " +
  "central_crop random_crop flip_left_right flip_up_down rot90 random_flip_left_right random_flip_up_down " +
  "stateless_random_crop stateless_random_flip_left_right stateless_random_flip_up_down random_jpeg_quality " +
  "adjust_jpeg_quality stateless_random_jpeg_quality crop_and_resize extract_glimpse";

/** They change every picture a little, around what it was: training sees the same range of values. */
const AUGMENTATIONS =
  "random_contrast random_saturation random_hue stateless_random_contrast " +
  "stateless_random_saturation stateless_random_hue";

/** By a constant they change all pictures alike, and most by what the picture holds; by chance they augment. */
const ADJUSTMENTS = "adjust_contrast adjust_saturation adjust_hue adjust_gamma";

const adjusting = tensorEffect("image factor", (image, call, operand) => {
  const isConstant = call.all.some(({ value }) => value.kind === "constant");
  const step = callStep(call, "other", operand);
  return tensorOf(call, image, (pixels) =>
    isConstant ? unknownPixels("the picture's tones are changed", withStep(pixels, step)) : pixels,
  );
});

const RESIZES =
  "resize resize_images resize_bilinear resize_bicubic resize_area resize_with_pad resize_image_with_pad";

const OTHER_COLOURS = "rgb_to_hsv hsv_to_rgb rgb_to_yuv yuv_to_rgb rgb_to_yiq yiq_to_rgb";

/** Adds up to `delta` to floats as they are; to bytes, that part of 255. */
function brightness(parameter: string): Effect {
  return tensorEffect(`image ${parameter} seed`, (image, call, operand) => {
    const step = callStep(call, "other", operand);
    const most = largestOf(call, call.arg(parameter));
    const argument = call.argSite(parameter);
    const isByChance = parameter === "max_delta" || call.arg(parameter)?.kind !== "constant";
    return tensorOf(call, image, (pixels) => {
      const isTold = most !== undefined && pixels.dtype === "float";
      const assumed = {
        how: "add",
        low: -(most ?? 0),
        high: most ?? 0,
        ...(argument ? { argument } : {}),
      } as const;
      const after = isTold ? augmented(pixels, step, assumed) : withStep(pixels, step);
      return isByChance ? after : unknownPixels("the picture's tones are changed", after);
    });
  });
}

const IMAGE: Effects = {
  ...each("random_brightness stateless_random_brightness", brightness("max_delta")),
  adjust_brightness: brightness("delta"),
  convert_image_dtype: convertImageDtype,
  ...each(RESIZES, resizeEffect("images size method", "method")),
  ...each(`${KEEPS} ${AUGMENTATIONS} resize_nearest_neighbor`, keeping("image")),
  ...each(ADJUSTMENTS, adjusting),
  transpose: keeping("image"),
  random_crop: keeping("value size"),
  per_image_standardization: losing("image", "`per_image_standardization` subtracts each picture's own mean"),
  per_image_whitening: losing("image", "`per_image_whitening` subtracts each picture's own mean"),
  rgb_to_grayscale: toGrey,
  grayscale_to_rgb: toColour,
  ...each(OTHER_COLOURS, losing("images", "a conversion to another colour space")),
};

/** `tf.image`: what TensorFlow does to pictures. */
export const tensorflowImage: EffectTable = {
  effects: { ...under("tensorflow.image", IMAGE), "tensorflow.random_crop": keeping("value size") },
};
