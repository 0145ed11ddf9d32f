import type { PictureSize } from "../network/build.ts";
import type { VerifiableFlow } from "./choose-flow.ts";

/** What the choice of weights goes by. */
export interface WeightsContext {
  readonly chosen: VerifiableFlow;
  /** The text of the file with the network's constructor. */
  readonly text: string;
  /** The text of the file where it is used. */
  readonly useText: string;
  readonly workspace: string;
  /** A file that the user names, absolute. */
  readonly named?: string | undefined;
  /** What the program resizes pictures to. */
  readonly size?: PictureSize | undefined;
  /** Keras's cache. */
  readonly cache: string;
}
