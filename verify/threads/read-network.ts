import { architecture } from "../architectures/architecture.ts";
import { about } from "../bad-input.ts";
import { buildNetwork, type PictureSize } from "../network/build.ts";
import type { Model } from "../network/model.ts";
import { modelIn, openWeights, type WeightFile } from "../weights/open.ts";
import { readWeights } from "../weights/read.ts";
import type { Tasks } from "./messages.ts";
import type { NetworkSource } from "./source.ts";

/** MobileNetV3 leaves its size open; this is what its weights were trained on. */
const USUAL_SIZE: PictureSize = { height: 224, width: 224 };

type Told = Tasks["readNetwork"]["answer"];

export async function readNetwork(source: NetworkSource, onProgress: (done: number) => void): Promise<Told> {
  const file = await openWeights(source.weights);
  try {
    const model = modelOf(source, file);
    const network = built(source, () => buildNetwork(model, source.size ?? usualSize(source, model)));
    return { network, weights: readWeights(file, source.weights, model, network, onProgress) };
  } finally {
    file.close();
  }
}

function modelOf({ layers, weights }: NetworkSource, file: WeightFile): Model {
  if (layers.kind === "application") return architecture(layers.name, layers.choice);
  try {
    return modelIn(file);
  } catch (error) {
    throw about(weights, error);
  }
}

function usualSize({ layers }: NetworkSource, model: Model): PictureSize | undefined {
  const isOpen = JSON.stringify(model.layers[0]?.config.batch_shape) === "[null,null,null,3]";
  return layers.kind === "application" && isOpen ? USUAL_SIZE : undefined;
}

/** Says whose network it is that cannot be built. */
function built<T>({ layers, weights }: NetworkSource, build: () => T): T {
  try {
    return build();
  } catch (error) {
    throw about(layers.kind === "application" ? layers.name : weights, error);
  }
}
