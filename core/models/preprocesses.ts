import { canonicalName } from "./canonical-name.ts";
import { RAW, TF, TORCH, transformOfMode } from "./conventions.ts";
import { VGGFACE_1, VGGFACE_2 } from "./keras-vggface.ts";
import type { PreprocessArguments, PreprocessEntry } from "./preprocess-entry.ts";

type KerasMode = "caffe" | "tf" | "torch" | "identity";

/** What each module's `preprocess_input` does, and the networks that the module holds. */
const KERAS: readonly (readonly [module: string, mode: KerasMode, family: string])[] = [
  ["vgg16", "caffe", "VGG16"],
  ["vgg19", "caffe", "VGG19"],
  ["resnet50", "caffe", "ResNet50"],
  ["resnet", "caffe", "ResNet50, ResNet101, ResNet152"],
  ["resnet_v2", "tf", "ResNet50V2, ResNet101V2, ResNet152V2"],
  ["inception_v3", "tf", "InceptionV3"],
  ["inception_resnet_v2", "tf", "InceptionResNetV2"],
  ["xception", "tf", "Xception"],
  ["mobilenet", "tf", "MobileNet"],
  // x/128 − 1 in keras_applications up to 1.0.6, which differs by less than any tolerance.
  ["mobilenet_v2", "tf", "MobileNetV2"],
  ["nasnet", "tf", "NASNetLarge, NASNetMobile"],
  ["densenet", "torch", "DenseNet121, DenseNet169, DenseNet201"],
  ["resnext", "torch", "ResNeXt50, ResNeXt101"],
  ["efficientnet", "identity", "EfficientNetB0 to B7, which rescale inside"],
  ["efficientnet_v2", "identity", "EfficientNetV2, which rescale inside"],
  ["mobilenet_v3", "identity", "MobileNetV3Small, MobileNetV3Large, which rescale inside"],
  ["convnext", "identity", "ConvNeXt, which normalize inside"],
  ["resnet_rs", "identity", "ResNetRS, which rescale inside"],
  ["regnet", "identity", "RegNetX, RegNetY, which rescale inside"],
];

/** The functions of pip libraries that are not those of `keras.applications`. */
const OTHERS: readonly PreprocessEntry[] = [
  fixed("keras_applications.efficientnet.preprocess_input", "torch", "keras_applications' EfficientNet"),
  fixed("keras_applications.mobilenet_v3.preprocess_input", "tf", "keras_applications' MobileNetV3"),
  ...["efficientnet.tfkeras", "efficientnet.keras", "efficientnet.model", "efficientnet"].map((root) =>
    fixed(`${root}.preprocess_input`, "torch", "the EfficientNets of pip efficientnet"),
  ),
  fixed("classification_models.models.resnet.preprocess_input", "identity", "classification_models' ResNets"),
  fixed(
    "classification_models.models.resnext.preprocess_input",
    "identity",
    "classification_models' ResNeXts",
  ),
  fixed(
    "classification_models.models.senet.preprocess_input",
    "torch",
    "classification_models' SE-ResNets and SENet154",
  ),
  { ...fixed("vit_keras.vit.preprocess_inputs", "tf", "the transformers of vit_keras"), parameters: ["X"] },
  {
    path: "keras_vggface.utils.preprocess_input",
    family: "VGGFace: version 1 for vgg16, version 2 for resnet50 and senet50",
    parameters: ["x", "data_format", "version"],
    transformOf: ({ version = 1 }) => (version === 1 ? VGGFACE_1 : version === 2 ? VGGFACE_2 : undefined),
    // It begins with np.copy.
    inPlace: "never",
  },
];

const IMAGENET_UTILS: PreprocessEntry = {
  path: "keras.applications.imagenet_utils.preprocess_input",
  family: "the networks of its mode",
  parameters: ["x", "data_format", "mode"],
  transformOf: ({ mode = "caffe" }: PreprocessArguments) => transformOfMode(mode),
  inPlace: "caffe",
};

/** Every function that prepares images for a family of networks. */
export const preprocesses: readonly PreprocessEntry[] = [
  IMAGENET_UTILS,
  ...KERAS.map(([module, mode, family]) =>
    fixed(`keras.applications.${module}.preprocess_input`, mode, family),
  ),
  ...OTHERS,
];

const BY_PATH: ReadonlyMap<string, PreprocessEntry> = new Map(
  preprocesses.map((entry) => [entry.path, entry]),
);

/** The preprocess function that this path names, canonical or as an import writes it. */
export function findPreprocess(path: string): PreprocessEntry | undefined {
  const name = canonicalName(path);
  // keras_applications is where Keras's own functions come from.
  return BY_PATH.get(name) ?? BY_PATH.get(name.replace(/^keras_applications\./, "keras.applications."));
}

/** A function that always does the same. */
function fixed(path: string, mode: KerasMode, family: string): PreprocessEntry {
  const transform =
    mode === "identity" ? RAW : mode === "tf" ? TF : mode === "torch" ? TORCH : transformOfMode(mode);
  return {
    path,
    family,
    parameters: ["x", "data_format"],
    transformOf: () => transform,
    inPlace: mode === "identity" ? "never" : mode === "caffe" ? "caffe" : "all",
  };
}
