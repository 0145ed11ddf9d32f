import { canonicalName } from "./canonical-name.ts";
import { classificationModels } from "./classification-models.ts";
import { efficientnetPackage } from "./efficientnet-package.ts";
import { kerasHubNetworks } from "./keras-hub.ts";
import { kerasNetworks } from "./keras-networks.ts";
import { kerasVggface } from "./keras-vggface.ts";
import type { NetworkEntry } from "./network-entry.ts";
import { segmentationModels } from "./segmentation-models.ts";
import { tensorflowHub } from "./tensorflow-hub.ts";
import { vitKeras } from "./vit-keras.ts";

/** Every constructor of networks with pretrained weights that is known. */
export const networks: readonly NetworkEntry[] = [
  ...kerasNetworks,
  ...tensorflowHub,
  ...kerasHubNetworks,
  ...efficientnetPackage,
  ...classificationModels,
  ...segmentationModels,
  ...kerasVggface,
  ...vitKeras,
];

const BY_PATH: ReadonlyMap<string, NetworkEntry> = new Map(
  networks.flatMap((entry) => entry.paths.map((path) => [path, entry] as const)),
);

/** The constructor that this path names, canonical or as an import writes it. */
export function findNetwork(path: string): NetworkEntry | undefined {
  return BY_PATH.get(path) ?? BY_PATH.get(canonicalName(path));
}
