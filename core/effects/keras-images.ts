import { constantText, isNone, NONE, unknown } from "../values/make.ts";
import { unknownPixels, withStep } from "../values/pixels.ts";
import type { Value } from "../values/value.ts";
import { truthOf } from "./alternatives.ts";
import { callStep } from "./call-step.ts";
import { castPixels } from "./cast.ts";
import { dtypeOf } from "./dtype-of.ts";
import { type Effects, effect } from "./effect.ts";
import { imageFunction, keep } from "./image-effect.ts";
import type { EffectTable } from "./library.ts";
import { loadImage } from "./load.ts";
import { each, under } from "./named.ts";
import { datasetOf } from "./tensorflow-data.ts";
import { resizeEffect } from "./tensorflow-image.ts";

/** `load_img(path, target_size=…)`: a PIL image in RGB, unless the call says otherwise. */
const loadImg = effect("path grayscale color_mode target_size interpolation", (call) => {
  // Keras 3 has no `grayscale`: its second parameter is the colour mode.
  const second = constantText(call.arg("grayscale"));
  const isGrey =
    (second ?? constantText(call.arg("color_mode"))) === "grayscale" ||
    (truthOf(call.arg("grayscale")) === true && second === undefined);
  return loadImage(call, { isGrey, shape: { container: "pillow", rank: 3, channels: isGrey ? 1 : 3 } });
});

/** `img_to_array(img)`: the same pixels as a float array with an axis for the channels. */
const imgToArray = imageFunction("img data_format dtype", (image, call) => {
  const given = call.arg("dtype");
  const dtype = given && !isNone(given) ? dtypeOf(given) : "float";
  const rank = image.rank === 2 ? 3 : image.rank;
  const shape = { container: "numpy", rank: image.container === "pillow" ? 3 : rank } as const;
  return call.machine.images.map(image, (pixels) => castPixels(pixels, dtype), shape);
});

/** `array_to_img(x)` stretches every picture to 0…255, unless it is told not to. */
const arrayToImg = imageFunction("x data_format scale dtype", (image, call, operand) => {
  const isStretched = call.arg("scale") === undefined || truthOf(call.arg("scale")) !== false;
  const step = callStep(call, "other", operand);
  const shape = { container: "pillow", rank: 3 } as const;
  if (!isStretched)
    return call.machine.images.map(image, (pixels) => castPixels(pixels, "uint8", step), shape);
  const reason = "`array_to_img` stretches each picture to 0…255";
  return call.machine.images.map(
    image,
    (pixels) => ({ ...unknownPixels(reason, withStep(pixels, step)), dtype: "uint8" }),
    shape,
  );
});

const DIRECTORY_PARAMETERS =
  "directory labels label_mode class_names color_mode batch_size image_size shuffle seed validation_split subset";

/** `image_dataset_from_directory(…)`: float RGB batches of 0…255, with labels or without. */
const datasetFromDirectory = effect(DIRECTORY_PARAMETERS, (call) => {
  const colours = call.arg("color_mode");
  const mode = colours ? constantText(colours) : "rgb";
  const isGrey = mode === "grayscale";
  const batchSize = call.arg("batch_size");
  const rank = batchSize && isNone(batchSize) ? 3 : 4;
  const channels = mode === "rgb" ? 3 : isGrey ? 1 : mode === "rgba" ? 4 : undefined;
  const images = loadImage(call, { dtype: "float", isGrey, shape: { container: "tensor", rank, channels } });
  const isBare = [call.arg("labels"), call.arg("label_mode")].some((labels) => labels && isNone(labels));
  const element: Value = isBare
    ? images
    : { kind: "tuple", items: [images, unknown("the labels of a batch")] };
  const dataset = datasetOf(element);
  return constantText(call.arg("subset")) === "both" ? { kind: "tuple", items: [dataset, dataset] } : dataset;
});

const normalize = imageFunction("x axis order", (image, call, operand) => {
  const step = callStep(call, "other", operand);
  const reason = "`normalize` divides by a norm of each picture's own pixels";
  return call.machine.images.map(image, (pixels) =>
    unknownPixels(reason, withStep({ ...pixels, dtype: "float" }, step)),
  );
});

const AUGMENTATIONS =
  "random_rotation random_shift random_shear random_zoom random_brightness random_channel_shift " +
  "apply_affine_transform apply_brightness_shift apply_channel_shift flip_axis";

const UTILS: Effects = {
  load_img: loadImg,
  img_to_array: imgToArray,
  array_to_img: arrayToImg,
  ...each(
    "save_img",
    effect("path x", () => NONE),
  ),
  image_dataset_from_directory: datasetFromDirectory,
  normalize,
  to_categorical: effect("x num_classes", () => unknown("labels")),
  get_file: effect("fname origin", ({ site }) =>
    unknown("a downloaded file", `file#${site.file}:${site.span.start}`),
  ),
  set_random_seed: effect("seed", () => NONE),
};

/** Keras's own functions on pictures and files. */
export const kerasImages: EffectTable = {
  effects: {
    ...under("keras.utils", UTILS),
    ...under("keras.preprocessing.image", {
      ...each(AUGMENTATIONS, imageFunction("x", keep)),
      smart_resize: resizeEffect("x size interpolation", "interpolation"),
    }),
  },
};
