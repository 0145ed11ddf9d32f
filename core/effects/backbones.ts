import { type BackboneLibrary, backboneNetwork, backbonePreprocess } from "../models/backbones.ts";
import { constantText, unknown } from "../values/make.ts";
import type { Value } from "../values/value.ts";
import { type Effect, effect } from "./effect.ts";
import type { EffectTable } from "./library.ts";
import { under } from "./named.ts";

/** `ResNet18, preprocess_input = Classifiers.get("resnet18")` */
const classifier = effect("name", (call) => {
  const network = networkNamed("classification_models", call.arg("name"));
  return { kind: "tuple", items: [network, preprocessNamed("classification_models", call.arg("name"))] };
});

/** `preprocess_input = sm.get_preprocessing("resnet34")` */
const preprocessing: Effect = effect("name", (call) =>
  preprocessNamed("segmentation_models", call.arg("name")),
);

/** Libraries that give a network and its preprocess function by a name. */
export const backbones: EffectTable = {
  effects: {
    ...under(["classification_models", "classification_models.keras", "classification_models.tfkeras"], {
      "Classifiers.get": classifier,
      "Classifiers.get_classifier": classifier,
    }),
    ...under(["segmentation_models", "segmentation_models.backbones"], { get_preprocessing: preprocessing }),
  },
};

function networkNamed(library: BackboneLibrary, name: Value | undefined): Value {
  return apiAt(backboneNetwork(library, constantText(name) ?? "")?.paths[0]);
}

function preprocessNamed(library: BackboneLibrary, name: Value | undefined): Value {
  return apiAt(backbonePreprocess(library, constantText(name) ?? "")?.path);
}

function apiAt(path: string | undefined): Value {
  return path === undefined
    ? unknown("a backbone that Pixelproof does not know")
    : { kind: "api", path, written: path };
}
