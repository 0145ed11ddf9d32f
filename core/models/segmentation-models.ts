import { type BackboneLibrary, backboneNames, backboneNetwork } from "./backbones.ts";
import type { Expectation } from "./expectation.ts";
import type { ExpectationCase, NetworkEntry } from "./network-entry.ts";

const LIBRARY: BackboneLibrary = "segmentation_models";

/** All four take the backbone's name first and the encoder's weights by `encoder_weights`. */
const PARAMETERS =
  "backbone_name input_shape classes activation weights encoder_weights encoder_freeze encoder_features";

/** The networks of `segmentation_models`: their encoder says what they expect. */
export const segmentationModels: readonly NetworkEntry[] = ["Unet", "FPN", "Linknet", "PSPNet"].map(
  (name) => ({
    name,
    paths: [`segmentation_models.${name}`],
    parameters: PARAMETERS.split(" "),
    weightsParameter: "encoder_weights",
    defaultWeights: "imagenet",
    selectorParameter: "backbone_name",
    defaultSelector: "vgg16",
    laterWeightsParameter: "weights",
    cases: casesOfBackbones(),
  }),
);

function casesOfBackbones(): ExpectationCase[] {
  return backboneNames(LIBRARY).flatMap((name) => {
    const expectation = expectationOfBackbone(name);
    return expectation
      ? [{ weights: ["imagenet"], channels: 3, selector: new RegExp(`^${name}$`), expectation }]
      : [];
  });
}

/** Without `preprocess`: the library's own way is `sm.get_preprocessing(BACKBONE)`, which no import names. */
function expectationOfBackbone(name: string): Expectation | undefined {
  const found = backboneNetwork(LIBRARY, name)?.cases.find(
    (one) => one.expectation !== "unknown",
  )?.expectation;
  if (found === undefined || found === "unknown") return undefined;
  const { preprocess: _, ...expectation } = found;
  return expectation;
}
