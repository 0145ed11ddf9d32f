import { CLASSIFICATION_PREPROCESSES, classificationModels } from "./classification-models.ts";
import { efficientnetPackage } from "./efficientnet-package.ts";
import { kerasNetworks } from "./keras-networks.ts";
import type { NetworkEntry } from "./network-entry.ts";
import type { PreprocessEntry } from "./preprocess-entry.ts";
import { findPreprocess } from "./preprocesses.ts";

/** Libraries that give networks and preprocess functions by name: `Classifiers.get(…)`, `sm.get_preprocessing(…)`. */
export type BackboneLibrary = "classification_models" | "segmentation_models";

/** What both take from `keras_applications`, and what only the first takes. */
const SHARED: readonly string[] = [
  "VGG16",
  "VGG19",
  "DenseNet121",
  "DenseNet169",
  "DenseNet201",
  "InceptionResNetV2",
  "InceptionV3",
  "MobileNet",
  "MobileNetV2",
];
const ONLY_CLASSIFICATION: readonly string[] = [
  "ResNet50V2",
  "ResNet101V2",
  "ResNet152V2",
  "Xception",
  "NASNetLarge",
  "NASNetMobile",
];

const NETWORKS: Readonly<Record<BackboneLibrary, ReadonlyMap<string, NetworkEntry>>> = {
  classification_models: byLowerName([
    ...classificationModels,
    ...kerasNamed([...SHARED, ...ONLY_CLASSIFICATION]),
  ]),
  segmentation_models: byLowerName([...classificationModels, ...kerasNamed(SHARED), ...efficientnetPackage]),
};

/** The names that the library takes. */
export function backboneNames(library: BackboneLibrary): readonly string[] {
  return [...NETWORKS[library].keys()];
}

/** The constructor that the library gives under this name: `Classifiers.get("resnet18")[0]`. */
export function backboneNetwork(library: BackboneLibrary, name: string): NetworkEntry | undefined {
  return NETWORKS[library].get(name);
}

/** The function that goes with it: `Classifiers.get("resnet18")[1]`, `sm.get_preprocessing("resnet18")`. */
export function backbonePreprocess(library: BackboneLibrary, name: string): PreprocessEntry | undefined {
  const network = backboneNetwork(library, name);
  if (!network) return undefined;
  const [first] = network.cases;
  const path = typeof first?.expectation === "object" ? first.expectation.preprocess : undefined;
  return findPreprocess(CLASSIFICATION_PREPROCESSES.get(name) ?? path ?? "");
}

function kerasNamed(names: readonly string[]): NetworkEntry[] {
  return kerasNetworks.filter((entry) => names.includes(entry.name));
}

function byLowerName(entries: readonly NetworkEntry[]): ReadonlyMap<string, NetworkEntry> {
  return new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
}
