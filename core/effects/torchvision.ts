import { affine, mapTriple, triple } from "../transform/transform.ts";
import { unknown } from "../values/make.ts";
import { type Pixels, transformPixels, unknownPixels } from "../values/pixels.ts";
import type { CallArguments, ImageValue, LayerValue, Value } from "../values/value.ts";
import { operandOf } from "./arithmetic.ts";
import { layoutAfter } from "./axes.ts";
import { callStep } from "./call-step.ts";
import { type Effect, type EffectCall, effect } from "./effect.ts";
import { elementsOf } from "./elements.ts";
import type { EffectTable } from "./library.ts";
import { each, under } from "./named.ts";
import { toArray } from "./to-array.ts";

type Application = (image: ImageValue, made: EffectCall, at: CallArguments) => Value;

let count = 0;

/** A transform's constructor; what it makes is called with a picture. */
function transform(parameters: string, apply: Application): Effect {
  return effect(
    parameters,
    (made): LayerValue => ({
      kind: "layer",
      type: made.path,
      id: ++count,
      apply: (input, at) => (input.kind === "image" ? apply(input, made, at) : input),
    }),
  );
}

const keep: Application = (image, { machine }) => machine.images.map(image, (pixels) => pixels);

/** `ToTensor()`: bytes become 0…1, and the channels come first. */
const toTensor: Application = (image, made) => {
  const change = affine(1 / 255);
  const step = callStep(made, "scale", undefined, change);
  return made.machine.images.map(
    image,
    (pixels) =>
      pixels.dtype === "uint8" ? transformPixels(pixels, change, step) : { ...pixels, dtype: "float" },
    { container: "tensor", layout: layoutAfter(image, [2, 0, 1]) },
  );
};

/** `Normalize(mean, std)`: (x − mean) / std. */
const normalize: Application = (image, made) => {
  const [mean, deviation] = ["mean", "std"].map((name) => {
    const given = made.arg(name);
    const operand = given && operandOf(toArray(made.machine, given));
    return operand === undefined ? undefined : triple(operand);
  });
  return made.machine.images.map(image, (pixels): Pixels => {
    if (!mean || !deviation) return unknownPixels("`Normalize` with arguments that are not known", pixels);
    const scale = mapTriple(deviation, (d) => 1 / d);
    const change = affine(
      scale,
      mapTriple(mean, (m, c) => -m * scale[c]),
    );
    return transformPixels(pixels, change, callStep(made, "scale", undefined, change));
  });
};

/** `Compose([A, B])`: one after another. */
const compose: Application = (image, made, at) =>
  (
    elementsOf(made.machine, made.arg("transforms")) ?? [unknown("transforms that are not known")]
  ).reduce<Value>((value, next) => made.machine.call(next, { args: [{ value }], site: at.site }), image);

const KEEPERS =
  "Resize CenterCrop RandomCrop RandomResizedCrop RandomHorizontalFlip RandomVerticalFlip RandomRotation RandomAffine " +
  "RandomPerspective Pad ColorJitter GaussianBlur RandomErasing RandomAdjustSharpness ToPILImage RandomApply AutoAugment";

/** The order of the axes changes, and nothing else: `tensor.permute(1, 2, 0)`. */
const permute = effect("", ({ machine, receiver, all }) => {
  if (receiver?.kind !== "image") return receiver ?? unknown("no tensor");
  const first = all[0]?.value;
  const order = operandOf(
    first && all.length === 1
      ? toArray(machine, first)
      : { kind: "tuple", items: all.map(({ value }) => value) },
  );
  return machine.images.view(receiver, {
    layout: layoutAfter(receiver, typeof order === "object" ? order : undefined),
  });
});

const itself = effect("", ({ receiver }) => receiver ?? unknown("no tensor"));

/** torchvision's transforms, whose tensors some programs hand on to Keras. */
export const torchvision: EffectTable = {
  effects: {
    ...under(["torchvision.transforms", "torchvision.transforms.transforms"], {
      Compose: transform("transforms", compose),
      ToTensor: transform("", toTensor),
      Normalize: transform("mean std", normalize),
      ...each(KEEPERS, transform("", keep)),
    }),
    ...under("tensorflow.Tensor", { permute, ...each("cpu detach to contiguous", itself) }),
  },
};
