import { affine, mapTriple, type Triple, triple } from "../transform/transform.ts";
import { textKey } from "../values/dict-key.ts";
import { constantNumber, constantText, isNone, unknown } from "../values/make.ts";
import { type Pixels, scalePixels, transformPixels, unknownPixels } from "../values/pixels.ts";
import type { CallArguments, ImageValue, LayerValue, Value } from "../values/value.ts";
import { operandOf } from "./arithmetic.ts";
import { callStep } from "./call-step.ts";
import { dtypeOf } from "./dtype-of.ts";
import { type Effect, type EffectCall, type Effects, effect } from "./effect.ts";
import { elementsOf } from "./elements.ts";
import { greyPixels } from "./grey.ts";
import type { EffectTable } from "./library.ts";
import { each, under } from "./named.ts";
import { toArray } from "./to-array.ts";

/** What a transform does to the image it is given; `made` is the call that made the transform. */
type Application = (image: ImageValue, made: EffectCall, at: CallArguments) => Value;

let count = 0;

/** A transform's constructor. The transform is called as `transform(image=img)` and gives a dict. */
function transform(parameters: string, apply: Application): Effect {
  return effect(parameters, (made): LayerValue => {
    const inner = (image: Value, at: CallArguments): Value =>
      image.kind === "image" ? apply(image, made, at) : image;
    return {
      kind: "layer",
      type: made.path,
      id: ++count,
      apply: (input, at) =>
        at.args.some(({ name }) => name !== undefined) ? resultDict(made, at, inner) : inner(input, at),
    };
  });
}

/** `{"image": …, "mask": …}` for `transform(image=img, mask=mask)`. */
function resultDict(
  { machine }: EffectCall,
  at: CallArguments,
  inner: (image: Value, at: CallArguments) => Value,
): Value {
  const entries = at.args.flatMap(({ name, value }) => {
    if (name === undefined) return [];
    return [[textKey(name), name === "image" ? inner(value, at) : value] as const];
  });
  return machine.dicts.make(new Map(entries));
}

/** A transform that leaves the pixels' meaning alone: it moves them, or varies them at random as augmentation does. */
const keep: Application = (image, { machine }) => machine.images.map(image, (pixels) => pixels);

/** A transform that changes what pixels mean: known where it always happens. */
function changing(change: (pixels: Pixels, made: EffectCall) => Pixels): Application {
  return (image, made) => {
    const probability = made.arg("p") ? constantNumber(made.arg("p")) : 1;
    const isAlways = probability !== undefined && probability >= 1;
    return made.machine.images.map(image, (pixels) =>
      isAlways
        ? change(pixels, made)
        : unknownPixels("a change of pixels that happens only at times", pixels),
    );
  };
}

/** `Compose([A, B])`: one after another. */
const compose: Application = (image, made, at) =>
  transformsOf(made).reduce<Value>((value, next) => applyTo(next, value, at), image);

/** `OneOf([A, B])`: what all of them make, if it is the same. */
const oneOf: Application = (image, made, at) => {
  const results = transformsOf(made).map((each) => applyTo(each, image, at));
  return results.length === 0 ? image : made.machine.either(results, "one of several transforms is applied");
};

function transformsOf(made: EffectCall): readonly Value[] {
  return elementsOf(made.machine, made.arg("transforms")) ?? [unknown("transforms that are not known")];
}

function applyTo(next: Value, value: Value, at: CallArguments): Value {
  if (isNone(next)) return value;
  if (next.kind === "layer") return next.apply(value, { args: [{ value }], site: at.site });
  return unknown(next.kind === "unknown" ? next.reason : "a transform that is not known");
}

/** `Normalize(mean, std, max_pixel_value)`: (x − mean · max) / (std · max). */
const normalize = changing((pixels, made) => {
  const mean = tripleOf(made, "mean", [0.485, 0.456, 0.406]);
  const deviation = tripleOf(made, "std", [0.229, 0.224, 0.225]);
  const most = made.arg("max_pixel_value") ? constantNumber(made.arg("max_pixel_value")) : 255;
  const kind = made.arg("normalization");
  if (!mean || !deviation || most === undefined || (kind && constantText(kind) !== "standard")) {
    return unknownPixels("`Normalize` with arguments that are not known", { ...pixels, dtype: "float" });
  }
  const scale = mapTriple(deviation, (d) => 1 / (d * most));
  const change = affine(
    scale,
    mapTriple(mean, (m, c) => -m / deviation[c]),
  );
  return transformPixels(pixels, change, callStep(made, "scale", undefined, change));
});

function tripleOf({ machine, arg }: EffectCall, parameter: string, otherwise: Triple): Triple | undefined {
  const given = arg(parameter);
  if (!given) return otherwise;
  const operand = operandOf(toArray(machine, given));
  return operand === undefined ? undefined : triple(operand);
}

/** `ToFloat(max_value)`: without a value, by the greatest number of the array's type. */
const toFloat = changing((pixels, made) => {
  const given = made.arg("max_value");
  const most = given && !isNone(given) ? constantNumber(given) : pixels.dtype === "uint8" ? 255 : undefined;
  if (most === undefined)
    return unknownPixels("`ToFloat` divides by what the array's type can hold", {
      ...pixels,
      dtype: "float",
    });
  const change = affine(1 / most);
  return transformPixels(pixels, change, callStep(made, "scale", undefined, change));
});

/** `FromFloat(dtype, max_value)`: back to whole numbers. */
const fromFloat = changing((pixels, made) => {
  const dtype = made.arg("dtype") ? dtypeOf(made.arg("dtype")) : undefined;
  const given = made.arg("max_value");
  const most = given && !isNone(given) ? constantNumber(given) : dtype === "uint8" ? 255 : undefined;
  if (most === undefined || dtype === undefined)
    return unknownPixels("`FromFloat` with arguments that are not known", pixels);
  return { ...scalePixels(pixels, most, 0, callStep(made, "scale", undefined, affine(most))), dtype };
});

/** `ToGray()` by chance is augmentation; always, it is grey. */
const toGrey: Application = (image, made) => {
  const isAlways = constantNumber(made.arg("p")) === 1;
  return made.machine.images.map(image, (pixels) => (isAlways ? greyPixels(pixels) : pixels));
};

/** `Lambda(image=function)` */
const lambda: Application = (image, made, at) => {
  const given = made.arg("image");
  return given && !isNone(given) ? made.machine.callWith(given, [image], at.site) : image;
};

const KEEPERS =
  "Resize RandomCrop CenterCrop Crop RandomResizedCrop RandomSizedCrop CropNonEmptyMaskIfExists BBoxSafeRandomCrop " +
  "RandomSizedBBoxSafeCrop CropAndPad RandomCropFromBorders LongestMaxSize SmallestMaxSize RandomScale PadIfNeeded Pad " +
  "HorizontalFlip VerticalFlip Flip D4 Transpose RandomRotate90 Rotate SafeRotate ShiftScaleRotate Affine Perspective " +
  "PiecewiseAffine ElasticTransform GridDistortion OpticalDistortion GridDropout CoarseDropout Cutout MaskDropout " +
  "RandomGridShuffle Blur MotionBlur MedianBlur GaussianBlur GlassBlur Defocus ZoomBlur AdvancedBlur GaussNoise ISONoise " +
  "MultiplicativeNoise ImageCompression JpegCompression Downscale RandomBrightnessContrast RandomBrightness RandomContrast " +
  "RandomGamma HueSaturationValue RGBShift ColorJitter ChannelShuffle ChannelDropout CLAHE Equalize Posterize Solarize " +
  "FancyPCA RandomToneCurve Sharpen UnsharpMask Emboss RandomRain RandomSnow RandomFog RandomShadow RandomSunFlare Spatter " +
  "PlanckianJitter PixelDropout Superpixels RingingOvershoot NoOp ToTensorV2 ToTensor Morphological";

const transforms: Effects = {
  ...each(
    "Compose Sequential ReplayCompose IAASequential",
    transform("transforms bbox_params keypoint_params", compose),
  ),
  ...each("OneOf OneOrOther SomeOf RandomOrder", transform("transforms", oneOf)),
  ...each(KEEPERS, transform("", keep)),
  Normalize: transform("mean std max_pixel_value", normalize),
  ToFloat: transform("max_value", toFloat),
  FromFloat: transform("dtype max_value", fromFloat),
  ...each("ToGray ToSepia InvertImg", transform("", toGrey)),
  Lambda: transform("image", lambda),
};

/** The library has moved its classes about; it also offers them all at the top. */
const modules = [
  "albumentations",
  "albumentations.core.composition",
  "albumentations.augmentations",
  "albumentations.augmentations.transforms",
  "albumentations.augmentations.geometric",
  "albumentations.augmentations.geometric.resize",
  "albumentations.augmentations.geometric.rotate",
  "albumentations.augmentations.geometric.transforms",
  "albumentations.augmentations.crops.transforms",
  "albumentations.augmentations.blur.transforms",
  "albumentations.augmentations.dropout",
  "albumentations.pytorch",
  "albumentations.pytorch.transforms",
  "albucore",
];

export const albumentations: EffectTable = { effects: under(modules, transforms) };
