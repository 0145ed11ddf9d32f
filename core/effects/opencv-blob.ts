import { compose } from "../transform/compose.ts";
import { affine, mapTriple, SWAP, type Transform, triple } from "../transform/transform.ts";
import { constantNumber } from "../values/make.ts";
import { transformPixels, unknownPixels } from "../values/pixels.ts";
import type { Value } from "../values/value.ts";
import { truthOf } from "./alternatives.ts";
import { operandOf } from "./arithmetic.ts";
import { callStep } from "./call-step.ts";
import { type EffectCall, type Effects, effect } from "./effect.ts";
import { elementsOf } from "./elements.ts";
import { type ImageRun, imageFunction, runOnImage } from "./image-effect.ts";
import { joinImages } from "./join-images.ts";

const PARAMETERS = "scalefactor size mean swapRB crop ddepth";

/** `cv2.dnn.blobFromImage(img, 1 / 255, size, mean, swapRB=True)`: exchanged, then less the mean, then scaled. */
const blob: ImageRun = (image, call, operand) => {
  const change = changeOf(call);
  const step = callStep(call, "scale", operand, change);
  return call.machine.images.map(
    image,
    (pixels) =>
      change
        ? transformPixels(pixels, change, step)
        : unknownPixels("`blobFromImage` with arguments that are not known", { ...pixels, dtype: "float" }),
    { rank: 4, layout: "channels-first" },
  );
};

function changeOf(call: EffectCall): Transform | undefined {
  const scale = call.arg("scalefactor") ? constantNumber(call.arg("scalefactor")) : 1;
  const mean = call.arg("mean") ? meanOf(call.arg("mean")) : affine(1, 0).offset;
  const isSwapped = truthOf(call.arg("swapRB"));
  if (scale === undefined || !mean || isSwapped === undefined) return undefined;
  const scaling = affine(
    scale,
    mapTriple(mean, (m) => -m * scale),
  );
  return isSwapped ? compose(scaling, SWAP) : scaling;
}

/** A lone number is the mean of the first channel only, unless it is zero. */
function meanOf(value: Value | undefined): Transform["offset"] | undefined {
  const operand = value && operandOf(value);
  if (typeof operand !== "number") return operand;
  return operand === 0 ? triple(0) : [operand, 0, 0];
}

const blobs = effect(`images ${PARAMETERS}`, (call) => {
  const images = elementsOf(call.machine, call.arg("images")) ?? [];
  return runOnImage(
    joinImages(call.machine, images, (part) => part),
    call,
    blob,
    call.argSite("images")?.value,
  );
});

export const opencvBlob: Effects = {
  "cv2.dnn.blobFromImage": imageFunction(`image ${PARAMETERS}`, blob),
  "cv2.dnn.blobFromImages": blobs,
};
