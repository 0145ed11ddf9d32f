import type { Transform } from "../../core/transform/transform.ts";
import type { BackendRequest, BackendUsed } from "../backend/open-backend.ts";
import type { Pixels, Reader } from "../images/pixels.ts";
import type { Interpolation } from "../images/resize.ts";
import type { PictureSize } from "../network/build.ts";
import type { Network } from "../network/network.ts";
import type { WeightSet } from "../weights/weight-set.ts";
import type { NetworkSource } from "./source.ts";

/** What a thread can be asked, and what it answers. */
export interface Tasks {
  /** Reads layers and weights; the weights' numbers are shared between threads. */
  readNetwork: {
    readonly ask: NetworkSource;
    readonly answer: { readonly network: Network; readonly weights: WeightSet };
  };
  /** Reads a picture and brings it to the network's size, as the program's loader does. */
  readPicture: { readonly ask: PictureTask; readonly answer: ReadPicture };
  /** Opens TensorFlow.js and puts the network into its memory. */
  load: {
    readonly ask: {
      readonly backend: BackendRequest;
      readonly network: Network;
      readonly weights: WeightSet;
    };
    readonly answer: BackendUsed;
  };
  /** Runs the loaded network on pictures, each through the map. */
  predict: {
    readonly ask: { readonly raws: readonly Float32Array[]; readonly map: Transform };
    readonly answer: readonly Answer[];
  };
}

export type TaskName = keyof Tasks;

/** A picture: a file, or pixels that were drawn. */
export type Picture =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "drawn"; readonly name: string; readonly pixels: Pixels };

export interface PictureTask {
  readonly picture: Picture;
  readonly reader: Reader;
  readonly interpolation: Interpolation;
  readonly size: PictureSize;
}

export interface ReadPicture {
  /** As the file has it. */
  readonly original: PictureSize;
  /** In the network's size: red, green, blue, 0 to 255. */
  readonly raw: Float32Array;
}

/** What the network says of one picture. */
export interface Answer {
  readonly output: Float32Array;
  /** What its last layer judges. */
  readonly features: Float32Array;
}

export type Message = {
  readonly [Name in TaskName]: { readonly id: number; readonly task: Name; readonly ask: Tasks[Name]["ask"] };
}[TaskName];

export type Reply =
  | { readonly id: number; readonly kind: "done"; readonly answer: unknown }
  | { readonly id: number; readonly kind: "progress"; readonly done: number }
  | { readonly id: number; readonly kind: "failed"; readonly isBadInput: boolean; readonly message: string };
