import { CAFFE, RAW, TF, TORCH } from "../../core/models/conventions.ts";
import type { Transform } from "../../core/transform/transform.ts";
import { bundledPath, bundledText } from "../machine/bundled-file.ts";

/** The conventions for which there is a reference network. */
export const REFERENCE_CONVENTIONS = ["caffe", "tf", "torch", "raw"] as const;
export type ReferenceConvention = (typeof REFERENCE_CONVENTIONS)[number];

/** Height and width of the pictures that the reference networks take. */
export const REFERENCE_SIZE = 64;

/** A bundled network: a small one that was trained on drawn pictures, as they arrive under a convention. */
export interface ReferenceCard {
  readonly convention: ReferenceConvention;
  readonly seed: number;
  readonly trainedOn: number;
  /** On drawn pictures that it was not trained on, with the weights as they are stored. */
  readonly accuracy: { readonly right: number; readonly pictures: number };
}

export const REFERENCE_MAPS: Readonly<Record<ReferenceConvention, Transform>> = {
  caffe: CAFFE,
  tf: TF,
  torch: TORCH,
  raw: RAW,
};

/** The .keras file of a reference network. */
export function referenceFile(convention: ReferenceConvention): string {
  return bundledPath(`reference/reference-${convention}.keras`);
}

/** What training wrote down of each. */
export function referenceCards(): readonly ReferenceCard[] {
  return JSON.parse(bundledText("reference/reference-cards.json")) as readonly ReferenceCard[];
}
