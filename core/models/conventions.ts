import { affine, mapTriple, SWAP, type Transform, type Triple } from "../transform/transform.ts";
import type { Convention, Expectation } from "./expectation.ts";

/** The mean and deviation of ImageNet's colours in 0–1, as torchvision and Keras's "torch" mode have them. */
const IMAGENET_MEAN: Triple = [0.485, 0.456, 0.406];
const IMAGENET_DEVIATION: Triple = [0.229, 0.224, 0.225];

/** RGB → BGR, then minus a mean given in the order blue, green, red. */
export function bgrMinus(mean: Triple): Transform {
  return { ...SWAP, offset: mapTriple(mean, (value) => -value) };
}

/** `(x / 255 - mean) / deviation`, channels left where they are. */
export function standardize(mean: Triple, deviation: Triple): Transform {
  return affine(
    mapTriple(deviation, (d) => 1 / (255 * d)),
    mapTriple(mean, (m, c) => -m / deviation[c]),
  );
}

/** The maps of `imagenet_utils.preprocess_input`'s modes, and the two plain ones. */
export const CAFFE = bgrMinus([103.939, 116.779, 123.68]);
export const TF = affine(1 / 127.5, -1);
export const TORCH = standardize(IMAGENET_MEAN, IMAGENET_DEVIATION);
export const UNIT = affine(1 / 255);
export const RAW = affine(1);

const TRANSFORMS: Readonly<Record<Exclude<Convention, "own">, Transform>> = {
  caffe: CAFFE,
  tf: TF,
  torch: TORCH,
  unit: UNIT,
  raw: RAW,
};

type ExpectationDetails = Pick<Expectation, "source"> & Partial<Pick<Expectation, "preprocess" | "inside">>;

/** An expectation of one of the conventions that have a name. */
export function expects(convention: Exclude<Convention, "own">, details: ExpectationDetails): Expectation {
  return { convention, transform: TRANSFORMS[convention], ...details };
}

/** An expectation that only this family has. */
export function expectsOwn(transform: Transform, details: ExpectationDetails): Expectation {
  return { convention: "own", transform, ...details };
}

/** The map that a mode of `imagenet_utils.preprocess_input` names. */
export function transformOfMode(mode: string): Transform | undefined {
  if (mode === "caffe") return CAFFE;
  if (mode === "tf") return TF;
  return mode === "torch" ? TORCH : undefined;
}
