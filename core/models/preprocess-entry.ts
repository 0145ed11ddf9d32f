import type { Transform } from "../transform/transform.ts";

/** The constants that a call of a preprocess function gives, as far as they are known; "unknown" where given but not constant. */
export interface PreprocessArguments {
  readonly mode?: string;
  readonly version?: number | "unknown";
}

/** One function that prepares images for a family of networks: a row of the catalog. */
export interface PreprocessEntry {
  /** Its canonical path: "keras.applications.resnet50.preprocess_input". */
  readonly path: string;
  /** The networks it is meant for, in words: "ResNet50, ResNet101, ResNet152". */
  readonly family: string;
  /** Positional parameters, in order; the first is the images. */
  readonly parameters: readonly string[];
  /** What it does to what it is given; undefined where the arguments do not tell. */
  readonly transformOf: (args: PreprocessArguments) => Transform | undefined;
  /**
   * Whether NumPy float arrays are changed in place, and how: "caffe" subtracts the mean from the caller's array through
   * a reversed view of it, so that the caller's array holds RGB minus the mean of each colour.
   */
  readonly inPlace: "all" | "caffe" | "never";
}
