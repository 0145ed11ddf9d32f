import { describe, expect, it } from "vitest";
import { findNetwork } from "../../core/models/catalog.ts";
import type { ConstructorCall, ExpectationResult, WeightsArgument } from "../../core/models/expectation.ts";
import { expectationOf } from "../../core/models/expectation-of.ts";

const text = (value: string): WeightsArgument => ({ kind: "text", text: value });

function resultOf(path: string, call: Partial<ConstructorCall> = {}): ExpectationResult {
  const entry = findNetwork(path);
  if (!entry) throw new Error(`${path} is not in the catalog`);
  return expectationOf(entry, { weights: { kind: "default" }, ...call });
}

/** "pretrained caffe", "untrained (caffe)", "unknown (caffe): why". */
function summaryOf(path: string, call: Partial<ConstructorCall> = {}): string {
  const result = resultOf(path, call);
  if (result.kind === "pretrained") return `pretrained ${result.expectation.convention}`;
  const would = result.ifPretrained ? ` (${result.ifPretrained.convention})` : "";
  return `${result.kind}${would}${result.kind === "unknown" ? `: ${result.reason}` : ""}`;
}

const CASES: readonly (readonly [path: string, call: Partial<ConstructorCall>, summary: string])[] = [
  ["keras.applications.VGG16", {}, "pretrained caffe"],
  ["keras.applications.VGG16", { weights: text("imagenet") }, "pretrained caffe"],
  ["keras.applications.VGG16", { weights: { kind: "none" } }, "untrained (caffe)"],
  ["keras.applications.VGG16", { weights: { kind: "unknown" } }, "unknown (caffe): weights is no constant"],
  [
    "keras.applications.VGG16",
    { weights: text("../input/vgg16_weights_tf_dim_ordering_tf_kernels_notop.h5") },
    "pretrained caffe",
  ],
  [
    "keras.applications.VGG16",
    { weights: text("mine.h5") },
    'unknown (caffe): its weights come from "mine.h5"',
  ],
  [
    "keras.applications.densenet.DenseNet121",
    { weights: text("../input/densenet-keras/DenseNet-BC-121-32-no-top.h5") },
    "pretrained own",
  ],
  [
    "keras.applications.VGG16",
    { weights: text("DenseNet-BC-121-32-no-top.h5") },
    'unknown (caffe): its weights come from "DenseNet-BC-121-32-no-top.h5"',
  ],
  ["keras.applications.VGG16", { channels: 3 }, "pretrained caffe"],
  ["keras.applications.VGG16", { channels: 1 }, "unknown: its pretrained weights take 3 channels, not 1"],
  ["keras.applications.VGG16", { weights: { kind: "none" }, channels: 1 }, "untrained"],
  ["keras.applications.EfficientNetB0", { weights: { kind: "none" }, channels: 1 }, "untrained (raw)"],
  ["keras.applications.EfficientNetB0", { weights: { kind: "none" } }, "untrained (raw)"],
  ["keras.applications.EfficientNetB0", { includePreprocessing: false }, "pretrained raw"],
  ["keras.applications.EfficientNetV2B0", { includePreprocessing: false }, "pretrained torch"],
  ["keras.applications.EfficientNetV2S", { includePreprocessing: false }, "pretrained own"],
  [
    "keras.applications.EfficientNetV2S",
    { includePreprocessing: "unknown" },
    "unknown: include_preprocessing is no constant",
  ],
  ["keras.applications.VGG16", { includePreprocessing: "unknown" }, "pretrained caffe"],
  ["keras.applications.MobileNetV3Small", { includePreprocessing: false }, "pretrained tf"],
  ["keras.applications.ConvNeXtTiny", { includePreprocessing: false }, "pretrained torch"],
  ["keras.applications.ConvNeXtTiny", { weights: { kind: "none" }, channels: 1 }, "untrained"],
  ["tensorflow.keras.applications.regnet.RegNetX002", {}, "pretrained raw"],
  ["tensorflow.keras.applications.RegNetY320", { includePreprocessing: false }, "pretrained unit"],
  ["tensorflow.keras.applications.resnet_rs.ResNetRS50", {}, "pretrained raw"],
  ["tensorflow.keras.applications.ResNetRS420", { includePreprocessing: false }, "pretrained torch"],
  ["keras_applications.vgg16.VGG16", {}, "pretrained caffe"],
  ["keras_applications.resnext.ResNeXt50", {}, "pretrained torch"],
  ["keras_applications.efficientnet.EfficientNetB0", {}, "pretrained torch"],
  ["keras_applications.mobilenet_v3.MobileNetV3Large", {}, "pretrained tf"],
];

describe("expectationOf", () => {
  it.each(CASES)("%s %j: %s", (path, call, summary) => {
    expect(summaryOf(path, call)).toBe(summary);
  });

  it("names the weights and says where the knowledge is from", () => {
    expect(resultOf("keras.applications.resnet50.ResNet50")).toMatchObject({
      weights: "imagenet",
      expectation: {
        preprocess: "keras.applications.resnet50.preprocess_input",
        source: "measured with Keras 3.15.1",
      },
    });
    expect(resultOf("keras.applications.EfficientNetB3")).toMatchObject({
      expectation: { inside: "rescales by 1/255 and standardizes by the ImageNet mean and deviation inside" },
    });
  });
});

const HUB = "https://tfhub.dev/google";
const KAGGLE = "https://www.kaggle.com/models";

const SELECTED: readonly (readonly [path: string, call: Partial<ConstructorCall>, summary: RegExp])[] = [
  [
    "tensorflow_hub.KerasLayer",
    { selector: `${HUB}/imagenet/mobilenet_v2_100_224/feature_vector/5` },
    /^pretrained unit$/,
  ],
  [
    "tensorflow_hub.KerasLayer",
    { selector: `${HUB}/tf2-preview/mobilenet_v2/classification/4` },
    /^pretrained unit$/,
  ],
  [
    "tensorflow_hub.load",
    { selector: "https://tfhub.dev/tensorflow/efficientnet/b0/feature-vector/1" },
    /^pretrained unit$/,
  ],
  ["tensorflow_hub.load", { selector: `${HUB}/bit/m-r50x1/1` }, /^pretrained unit$/],
  [
    "tensorflow_hub.KerasLayer",
    {
      selector: `${KAGGLE}/google/mobilenet-v2/frameworks/TensorFlow2/variations/100-224-feature-vector/versions/2`,
    },
    /^pretrained unit$/,
  ],
  ["tensorflow_hub.KerasLayer", { selector: `${HUB}/nnlm-en-dim50/2` }, /^unknown: nothing is known/],
  ["tensorflow_hub.load", { selector: `${HUB}/yamnet/1` }, /^unknown: nothing is known/],
  ["tensorflow_hub.load", { selector: "./exported" }, /^unknown: nothing is known/],
  [
    "tensorflow_hub.load",
    { selector: "https://tfhub.dev/tensorflow/movinet/a0/base/kinetics-600/classification/3" },
    /^unknown/,
  ],
  ["tensorflow_hub.KerasLayer", { selector: "unknown" }, /^unknown: handle is no constant$/],
  ["tensorflow_hub.KerasLayer", {}, /^unknown: handle is no constant$/],
  ["keras_hub.models.ImageClassifier.from_preset", { selector: "resnet_50_imagenet" }, /^pretrained raw$/],
  [
    "keras_hub.models.ImageClassifier.from_preset",
    { selector: "resnet_50_imagenet", loadsWeights: false },
    /^untrained/,
  ],
  ["keras_hub.models.ImageClassifier.from_preset", { selector: "./mine" }, /^unknown/],
  [
    "keras_cv.models.ImageClassifier.from_preset",
    { selector: "efficientnetv2_b0_imagenet" },
    /^pretrained raw$/,
  ],
  ["keras_hub.models.ResNetBackbone.from_preset", { selector: "resnet_50_imagenet" }, /^pretrained torch$/],
  ["keras_hub.models.Backbone.from_preset", { selector: "xception_41_imagenet" }, /^pretrained tf$/],
  ["keras_hub.models.Backbone.from_preset", { selector: "gemma_2b_en" }, /^unknown/],
  ["efficientnet.tfkeras.EfficientNetB0", {}, /^pretrained torch$/],
  ["efficientnet.keras.EfficientNetB7", { weights: text("noisy-student") }, /^pretrained torch$/],
  ["efficientnet.EfficientNetB3", { weights: { kind: "none" } }, /^untrained \(torch\)$/],
  ["keras_vggface.vggface.VGGFace", { selector: "vgg16" }, /^pretrained own$/],
  ["keras_vggface.vggface.VGGFace", { selector: "unknown" }, /^unknown: model is no constant$/],
  ["vit_keras.vit.vit_b16", {}, /^pretrained tf$/],
  ["vit_keras.vit.vit_b16", { loadsWeights: false }, /^untrained \(tf\)$/],
  ["vit_keras.vit.vit_b16", { loadsWeights: "unknown" }, /^unknown \(tf\): pretrained is no constant$/],
  ["segmentation_models.Unet", {}, /^pretrained caffe$/],
  ["segmentation_models.Unet", { selector: "resnet34" }, /^pretrained raw$/],
  ["segmentation_models.FPN", { selector: "efficientnetb3" }, /^pretrained torch$/],
  ["segmentation_models.Linknet", { selector: "inceptionv3" }, /^pretrained tf$/],
  ["segmentation_models.PSPNet", { selector: "seresnet50" }, /^pretrained torch$/],
  ["segmentation_models.Unet", { selector: "resnet34", weights: { kind: "none" } }, /^untrained \(raw\)$/],
  [
    "segmentation_models.Unet",
    { selector: "resnet34", laterWeights: text("mine.h5") },
    /^unknown \(raw\): weights is loaded over/,
  ],
  ["segmentation_models.Unet", { selector: "mynet" }, /^unknown/],
];

describe("networks that are picked by a text", () => {
  it.each(SELECTED)("%s %j: %s", (path, call, summary) => {
    expect(summaryOf(path, call)).toMatch(summary);
  });

  it("tells the two versions of VGGFace's mean apart", () => {
    const offsetFor = (call: Partial<ConstructorCall>) => {
      const result = resultOf("keras_vggface.vggface.VGGFace", call);
      return result.kind === "pretrained" ? result.expectation.transform.offset : result;
    };
    expect(offsetFor({})).toEqual([-93.594, -104.7624, -129.1863]);
    expect(offsetFor({ selector: "resnet50" })).toEqual([-91.4953, -103.8827, -131.0912]);
    expect(offsetFor({ selector: "senet50" })).toEqual([-91.4953, -103.8827, -131.0912]);
  });
});
