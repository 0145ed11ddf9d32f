import { bgrMinus, expectsOwn } from "./conventions.ts";
import type { NetworkEntry } from "./network-entry.ts";

/** The means of VGGFace (version 1) and of VGGFace2 (version 2): blue, green, red. */
export const VGGFACE_1 = bgrMinus([93.594, 104.7624, 129.1863]);
export const VGGFACE_2 = bgrMinus([91.4953, 103.8827, 131.0912]);

const DETAILS = { preprocess: "keras_vggface.utils.preprocess_input", source: "keras_vggface 0.6 source" };

/** The networks of `keras_vggface`, trained on faces: `model=` picks both the network and the mean. */
export const kerasVggface: readonly NetworkEntry[] = [
  {
    name: "VGGFace",
    paths: ["keras_vggface.vggface.VGGFace", "keras_vggface.VGGFace"],
    parameters: ["include_top", "model", "weights", "input_tensor", "input_shape", "pooling", "classes"],
    weightsParameter: "weights",
    defaultWeights: "vggface",
    selectorParameter: "model",
    defaultSelector: "vgg16",
    cases: [
      { weights: ["vggface"], channels: 3, selector: /^vgg16$/, expectation: expectsOwn(VGGFACE_1, DETAILS) },
      {
        weights: ["vggface"],
        channels: 3,
        selector: /^(resnet50|senet50)$/,
        expectation: expectsOwn(VGGFACE_2, DETAILS),
      },
    ],
  },
];
