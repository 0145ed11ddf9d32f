import type { Choice } from "../architectures/architecture.ts";
import type { PictureSize } from "../network/build.ts";

/** The network that runs: whose layers, whose weights. */
export interface NetworkSource {
  /** A network of keras.applications, or the model that the file of the weights holds. */
  readonly layers:
    | { readonly kind: "application"; readonly name: string; readonly choice: Choice }
    | { readonly kind: "file" };
  /** A .keras, .weights.h5 or .h5. */
  readonly weights: string;
  /** The size of its pictures, where the program chooses another than the network's own. */
  readonly size?: PictureSize | undefined;
}
