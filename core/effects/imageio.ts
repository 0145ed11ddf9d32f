import { constantText, isNone, unknown } from "../values/make.ts";
import { unknownPixels } from "../values/pixels.ts";
import type { Value } from "../values/value.ts";
import { truthOf } from "./alternatives.ts";
import { callStep } from "./call-step.ts";
import { type EffectCall, effect } from "./effect.ts";
import { type ImageRun, imageFunction, keep } from "./image-effect.ts";
import { streamOf } from "./iterables.ts";
import type { EffectTable } from "./library.ts";
import { loadImage } from "./load.ts";
import { each, under } from "./named.ts";

/** `imageio.imread(uri, pilmode="RGB", as_gray=False)`, and SciPy's old `imread(name, flatten, mode)`. */
function read(call: EffectCall): Value {
  const mode = call.arg("pilmode") ?? call.arg("mode");
  const isGrey = truthOf(call.arg("as_gray") ?? call.arg("flatten"));
  if (isGrey !== false) return loadImage(call, { isGrey: true, dtype: "unknown" });
  if (!mode || isNone(mode)) return loadImage(call);
  const name = constantText(mode);
  if (name === "RGB") return loadImage(call, { shape: { channels: 3 } });
  if (name === "RGBA" || name === "i" || name === "I") return loadImage(call);
  return name === "L"
    ? loadImage(call, { isGrey: true })
    : unknown(`a picture read in the mode ${name ?? "that is not known"}`);
}

/** Frames of a video or a GIF. */
const readMany = effect("uri", (call) => call.machine.lists.make([], loadImage(call)));

const reader = effect("uri", (call) => streamOf("imageio.Reader", loadImage(call)));

/** SciPy's `imresize` stretches all but bytes to 0–255 by what the picture holds. */
const stretch: ImageRun = (image, call, operand) => {
  const step = callStep(call, "other", operand);
  return call.machine.images.map(image, (pixels) =>
    pixels.dtype === "uint8"
      ? pixels
      : {
          ...unknownPixels("SciPy stretches the picture to 0…255 by what it holds", pixels),
          steps: [...pixels.steps, step],
          dtype: "uint8",
        },
  );
};

export const imageio: EffectTable = {
  effects: {
    ...under(["imageio", "imageio.v2", "imageio.v3", "imageio.core.functions"], {
      ...each("imread imread_v2", effect("uri format pilmode as_gray", read)),
      ...each("mimread volread", readMany),
      get_reader: reader,
    }),
    ...each("imageio.imiter imageio.v3.imiter", readMany),
    ...under("imageio.Reader", {
      ...each(
        "get_data get_next_data",
        effect("index", (call) => loadImage(call)),
      ),
      iter_data: readMany,
    }),
    ...each(
      "scipy.misc.imread scipy.ndimage.imread scipy.misc.pilutil.imread",
      effect("name flatten mode", read),
    ),
    ...each(
      "scipy.misc.imresize scipy.misc.imrotate scipy.misc.pilutil.imresize",
      imageFunction("arr size interp mode", stretch),
    ),
    ...under(["scipy.ndimage", "scipy.ndimage.interpolation", "scipy.ndimage.filters"], {
      ...each(
        "zoom rotate shift gaussian_filter median_filter uniform_filter affine_transform map_coordinates",
        imageFunction("input", keep),
      ),
    }),
    ...each(
      "face_recognition.load_image_file dlib.load_rgb_image",
      effect("file", (call) => loadImage(call, { shape: { channels: 3 } })),
    ),
  },
};
