import { architecture } from "../architectures/architecture.ts";
import { buildNetwork } from "../network/build.ts";
import type { Shape } from "../network/model.ts";
import { ownersOf } from "../network/variables.ts";
import type { WeightFileEntry } from "./weight-file.ts";

/** A download that nobody has agreed to yet: what a user must know to say yes. */
export interface OfferedDownload {
  readonly file: string;
  /** From where. */
  readonly address: string;
  /** How large, to a few in a hundred. */
  readonly bytes: number;
  /** Where to. */
  readonly path: string;
}

/** What HDF5 writes beside the numbers for each array: its name, shape and place, in the files that Keras publishes. */
const BYTES_BESIDE = 1500;

/** The file of the network's weights with its size, without a question to anybody: by the network's own variables. */
export function offeredDownload(network: string, entry: WeightFileEntry, path: string): OfferedDownload {
  return { file: entry.file, address: entry.address, bytes: bytesOf(network), path };
}

function bytesOf(network: string): number {
  const built = buildNetwork(architecture(network, { top: true, isImagenet: true }));
  const shapes = [...ownersOf(built).values()].flatMap(({ variables }) =>
    variables.map(({ shape }) => shape),
  );
  const numbers = (shape: Shape): number => shape.reduce((product, length) => product * length, 1);
  return shapes.reduce((sum, shape) => sum + 4 * numbers(shape) + BYTES_BESIDE, 0);
}
