import { constantNumber, isNone, unknown } from "../values/make.ts";
import { sameMap } from "../values/pixels.ts";
import type { ImageValue, Value } from "../values/value.ts";
import { type ArithmeticOperator, arithmetic, operandOf } from "./arithmetic.ts";
import { callStep } from "./call-step.ts";
import { type Effect, effect } from "./effect.ts";
import { type ImageRun, imageFunction, keep, lose, losing, runOnImage, same } from "./image-effect.ts";
import type { EffectTable } from "./library.ts";
import type { Machine } from "./machine.ts";
import { each } from "./named.ts";
import { opencvBlob } from "./opencv-blob.ts";

/** Pixels move, are blurred or mixed with their neighbours, and mean what they meant. */
const KEEPERS =
  "resize flip rotate transpose repeat warpAffine warpPerspective remap copyMakeBorder getRectSubPix linearPolar logPolar warpPolar " +
  "undistort GaussianBlur blur medianBlur bilateralFilter boxFilter stackBlur erode dilate pyrDown pyrUp pyrMeanShiftFiltering " +
  "fastNlMeansDenoising fastNlMeansDenoisingColored inpaint edgePreservingFilter";

/** What is drawn into the picture itself, which is given back. */
const DRAWERS =
  "rectangle circle ellipse line arrowedLine polylines putText drawContours fillPoly fillConvexPoly drawMarker drawKeypoints";

/** What changes pixels by more than a scaling. */
const LOSERS =
  "equalizeHist convertScaleAbs LUT applyColorMap adaptiveThreshold Canny Sobel Scharr Laplacian filter2D sepFilter2D morphologyEx " +
  "inRange bitwise_not bitwise_or bitwise_xor absdiff detailEnhance stylization pencilSketch exp log pow sqrt max min distanceTransform";

/** `cv2.subtract(x, (103.9, 116.8, 123.7, 0))`: bytes saturate, and a lone number is meant for the first channel only. */
function operation(operator: ArithmeticOperator): Effect {
  return imageFunction("src1 src2 dst", (image, call, operand) => {
    const other = call.arg("src2");
    const triple = other && perChannel(other);
    const step = callStep(call, "scale", operand);
    const lost = losing("OpenCV's arithmetic saturates, or is not the same for all channels", call, operand);
    return call.machine.images.map(image, (pixels) =>
      triple && pixels.dtype === "float" ? arithmetic(pixels, operator, triple, { step }) : lost(pixels),
    );
  });
}

/** The numbers for the first three channels, of a scalar that has a fourth or not. */
function perChannel(value: Value): readonly [number, number, number] | undefined {
  const whole =
    value.kind === "tuple" && value.items.length === 4 ? { ...value, items: value.items.slice(0, 3) } : value;
  const operand = operandOf(whole);
  return typeof operand === "number" ? undefined : operand;
}

/** `cv2.normalize(img, None, 0, 255, cv2.NORM_MINMAX)` stretches by what the picture holds. */
const normalize: ImageRun = (image, call, operand) => {
  const change = losing("`cv2.normalize` scales by what the picture holds", call, operand);
  const target = call.arg("dst");
  if (target?.kind !== "image") return call.machine.images.map(image, change);
  call.machine.images.change(target, change);
  return target;
};

/** `ret, mask = cv2.threshold(…)` */
const threshold: ImageRun = (image, call, operand) => ({
  kind: "tuple",
  items: [unknown("a threshold"), lose("pixels are compared with a threshold")(image, call, operand)],
});

/** `cv2.bitwise_and(img, img, mask=mask)` blackens what lies outside. */
const and: ImageRun = (image, call, operand) => {
  const other = call.arg("src2");
  const isMask = other?.kind === "image" && other.address === image.address;
  return isMask
    ? keep(image, call, operand)
    : lose("bits of two pictures are combined")(image, call, operand);
};

/** `cv2.addWeighted(a, 1.5, blurred, -0.5, 0)`: the same map where the weights make one. */
const addWeighted: ImageRun = (image, call, operand) => {
  const [alpha, beta] = [constantNumber(call.arg("alpha")), constantNumber(call.arg("beta"))];
  const gamma = constantNumber(call.arg("gamma"));
  const other = call.arg("src2");
  const isWhole =
    alpha !== undefined && beta !== undefined && Math.abs(alpha + beta - 1) < 1e-6 && gamma === 0;
  if (isWhole && other?.kind === "image" && holdTheSame(call.machine, image, other))
    return keep(image, call, operand);
  return lose("two pictures are mixed")(image, call, operand);
};

function holdTheSame(machine: Machine, a: ImageValue, b: ImageValue): boolean {
  const [first] = machine.images.read(a);
  return (
    first !== undefined &&
    [...machine.images.read(a), ...machine.images.read(b)].every(({ content }) =>
      sameMap(content.map, first.content.map),
    )
  );
}

/** `cv2.createCLAHE().apply(grey)` */
const applyClahe = effect("src dst", (call) =>
  runOnImage(
    call.arg("src"),
    call,
    lose("the contrast is evened out by what the picture holds"),
    call.argSite("src")?.value,
  ),
);

/** imutils keeps the proportions. */
const imutils = each(
  "imutils.resize imutils.rotate imutils.rotate_bound imutils.translate",
  imageFunction("image", keep),
);

/** What draws gives the picture itself; into `None` it gives a new one. */
const draw: ImageRun = (image, call, operand) => {
  const target = call.arg("outImage");
  return target && isNone(target) ? keep(image, call, operand) : same(image, call, operand);
};

function named(names: string): string {
  return names.replace(/\S+/g, "cv2.$&");
}

export const opencv: EffectTable = {
  effects: {
    ...each(named(KEEPERS), imageFunction("src dsize", keep)),
    ...each(named(DRAWERS), imageFunction("img", draw)),
    ...each(named(LOSERS), imageFunction("src", lose("this is no scaling of the pixels"))),
    "cv2.add": operation("+"),
    "cv2.subtract": operation("-"),
    "cv2.multiply": operation("*"),
    "cv2.divide": operation("/"),
    "cv2.normalize": imageFunction("src dst alpha beta norm_type dtype mask", normalize),
    "cv2.threshold": imageFunction("src thresh maxval type", threshold),
    "cv2.bitwise_and": imageFunction("src1 src2 dst mask", and),
    "cv2.addWeighted": imageFunction("src1 alpha src2 beta gamma dst", addWeighted),
    "cv2.createCLAHE": effect("clipLimit tileGridSize", ({ machine }) =>
      machine.objects.make("cv2.CLAHE", {}),
    ),
    "cv2.CLAHE.apply": applyClahe,
    ...opencvBlob,
    ...imutils,
  },
};
