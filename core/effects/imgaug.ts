import { unknown } from "../values/make.ts";
import type { Value } from "../values/value.ts";
import { mapLeaves } from "./alternatives.ts";
import { type Effect, type EffectCall, effect } from "./effect.ts";
import type { EffectTable } from "./library.ts";
import { each, under } from "./named.ts";

/** All augmenters are of one kind here: they move pixels or vary them at random, and keep what they mean. */
const AUGMENTER = "imgaug.augmenters.Augmenter";

const NAMES =
  "Sequential SomeOf OneOf Sometimes WithChannels Identity Noop Fliplr Flipud HorizontalFlip VerticalFlip Affine ScaleX ScaleY " +
  "TranslateX TranslateY Rotate ShearX ShearY Rot90 PiecewiseAffine PerspectiveTransform ElasticTransformation Crop Pad " +
  "CropAndPad CropToFixedSize CropToSquare PadToFixedSize PadToSquare Resize Scale GaussianBlur AverageBlur MedianBlur MotionBlur " +
  "AdditiveGaussianNoise AdditiveLaplaceNoise AdditivePoissonNoise SaltAndPepper Salt Pepper CoarseSaltAndPepper Dropout " +
  "CoarseDropout Dropout2d Cutout Add AddElementwise AddToHue AddToSaturation AddToHueAndSaturation AddToBrightness Multiply " +
  "MultiplyElementwise MultiplyBrightness MultiplyHue MultiplySaturation MultiplyHueAndSaturation LinearContrast GammaContrast " +
  "SigmoidContrast LogContrast ContrastNormalization CLAHE Sharpen Emboss JpegCompression Superpixels Fog Clouds Rain Snowflakes " +
  "RandAugment ChannelShuffle ChangeColorTemperature";

const construct: Effect = effect("", ({ machine }) => machine.objects.make(AUGMENTER, {}));

function augmented({ machine }: EffectCall, value: Value | undefined): Value {
  if (!value) return unknown("an augmenter is given no image");
  return mapLeaves(machine, value, (leaf) =>
    leaf.kind === "image" ? machine.images.map(leaf, (pixels) => pixels) : leaf,
  );
}

/** `augmenter(image=x)` gives the image; with boxes or masks beside it, a tuple of all. */
const call = effect("image", (at) => {
  const given = at.all.map(({ value }) => augmented(at, value));
  const [only] = given;
  return only && given.length === 1 ? only : { kind: "tuple", items: given };
});

const itself = effect("", (at) => at.receiver ?? unknown("no augmenter"));

export const imgaug: EffectTable = {
  effects: {
    ...under(["imgaug.augmenters"], each(NAMES, construct)),
    ...under(AUGMENTER, {
      __call__: call,
      augment: call,
      ...each(
        "augment_image augment_images",
        effect("images", (at) => augmented(at, at.all[0]?.value)),
      ),
      ...each("to_deterministic localize_random_state", itself),
    }),
  },
};
