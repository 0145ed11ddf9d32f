import { compose } from "../transform/compose.ts";
import { affine } from "../transform/transform.ts";
import { CAFFE, expects, expectsOwn } from "./conventions.ts";
import type { Expectation } from "./expectation.ts";
import type { ExpectationCase } from "./network-entry.ts";

/** Networks of one module of `keras.applications` that share a convention and the order of their parameters. */
export interface KerasRow {
  /** The module that has the family's `preprocess_input`. */
  readonly module: string;
  /** Further modules by which the constructors are reached, now or in older versions. */
  readonly otherModules?: readonly string[];
  readonly names: readonly string[];
  /** Positional parameters; the usual ones where not given. */
  readonly parameters?: string;
  readonly cases: readonly ExpectationCase[];
}

const MEASURED = "measured with Keras 3.15.1";
const USUAL = "include_top weights input_tensor input_shape pooling classes classifier_activation name";
const WITH_PREPROCESSING =
  "include_top weights input_tensor input_shape pooling classes classifier_activation include_preprocessing name";
const MOBILE_V3 =
  "input_shape alpha minimalistic include_top weights input_tensor classes pooling dropout_rate classifier_activation include_preprocessing name";

/** Nothing inside: the family's `preprocess_input` does it all. */
function outside(convention: "caffe" | "tf" | "torch", module: string, source = MEASURED): ExpectationCase[] {
  const preprocess = `keras.applications.${module}.preprocess_input`;
  return [{ channels: 3, expectation: expects(convention, { preprocess, source }) }];
}

/** Raw pixels, unless the program turns the network's own preprocessing off. */
function inside(module: string, words: string, body: Expectation, source = MEASURED): ExpectationCase[] {
  const preprocess = `keras.applications.${module}.preprocess_input`;
  return [
    { includePreprocessing: false, channels: 3, expectation: body },
    { includePreprocessing: true, expectation: expects("raw", { preprocess, inside: words, source }) },
  ];
}

const STANDARDIZES = "rescales by 1/255 and standardizes by the ImageNet mean and deviation inside";

const EFFICIENTNET_V2_SML = expectsOwn(affine(1 / 128, -1), { source: MEASURED });

/** keras-contrib's `preprocess_input` for its DenseNets is the "caffe" one, times 0.017. */
const DENSENET_BC = expectsOwn(compose(affine(0.017), CAFFE), {
  source: "keras-contrib's densenet.py, 2.0.8",
});

export const KERAS_ROWS: readonly KerasRow[] = [
  { module: "vgg16", names: ["VGG16"], cases: outside("caffe", "vgg16") },
  { module: "vgg19", names: ["VGG19"], cases: outside("caffe", "vgg19") },
  { module: "resnet50", otherModules: ["resnet"], names: ["ResNet50"], cases: outside("caffe", "resnet50") },
  { module: "resnet", names: ["ResNet101", "ResNet152"], cases: outside("caffe", "resnet") },
  {
    module: "resnet_v2",
    names: ["ResNet50V2", "ResNet101V2", "ResNet152V2"],
    cases: outside("tf", "resnet_v2"),
  },
  { module: "inception_v3", names: ["InceptionV3"], cases: outside("tf", "inception_v3") },
  {
    module: "inception_resnet_v2",
    names: ["InceptionResNetV2"],
    cases: outside("tf", "inception_resnet_v2"),
  },
  { module: "xception", names: ["Xception"], cases: outside("tf", "xception") },
  {
    module: "mobilenet",
    names: ["MobileNet"],
    parameters:
      "input_shape alpha depth_multiplier dropout include_top weights input_tensor pooling classes classifier_activation name",
    cases: outside("tf", "mobilenet"),
  },
  {
    module: "mobilenet_v2",
    names: ["MobileNetV2"],
    parameters:
      "input_shape alpha include_top weights input_tensor pooling classes classifier_activation name",
    cases: outside("tf", "mobilenet_v2"),
  },
  {
    module: "nasnet",
    names: ["NASNetLarge", "NASNetMobile"],
    parameters: "input_shape include_top weights input_tensor pooling classes classifier_activation name",
    cases: outside("tf", "nasnet"),
  },
  {
    module: "densenet",
    names: ["DenseNet121", "DenseNet169", "DenseNet201"],
    cases: [
      ...outside("torch", "densenet"),
      { weights: ["keras-contrib"], channels: 3, expectation: DENSENET_BC },
    ],
  },
  {
    module: "efficientnet",
    names: [0, 1, 2, 3, 4, 5, 6, 7].map((n) => `EfficientNetB${n}`),
    cases: [
      {
        expectation: expects("raw", {
          preprocess: "keras.applications.efficientnet.preprocess_input",
          inside: STANDARDIZES,
          source: MEASURED,
        }),
      },
    ],
  },
  {
    module: "efficientnet_v2",
    names: ["EfficientNetV2B0", "EfficientNetV2B1", "EfficientNetV2B2", "EfficientNetV2B3"],
    parameters: WITH_PREPROCESSING,
    // The docstring of include_preprocessing names another range for these four.
    cases: inside("efficientnet_v2", STANDARDIZES, expects("torch", { source: MEASURED })),
  },
  {
    module: "efficientnet_v2",
    names: ["EfficientNetV2S", "EfficientNetV2M", "EfficientNetV2L"],
    parameters: WITH_PREPROCESSING,
    cases: inside("efficientnet_v2", "rescales to x/128 − 1 inside", EFFICIENTNET_V2_SML),
  },
  {
    // Public only at the top level in Keras 3; its own file in pip keras before 2.13.
    module: "mobilenet_v3",
    names: ["MobileNetV3Small", "MobileNetV3Large"],
    parameters: MOBILE_V3,
    cases: inside("mobilenet_v3", "rescales to x/127.5 − 1 inside", expects("tf", { source: MEASURED })),
  },
  {
    module: "convnext",
    names: ["ConvNeXtTiny", "ConvNeXtSmall", "ConvNeXtBase", "ConvNeXtLarge", "ConvNeXtXLarge"],
    parameters:
      "include_top include_preprocessing weights input_tensor input_shape pooling classes classifier_activation name",
    // With other than three channels nothing is normalized inside.
    cases: inside(
      "convnext",
      "standardizes by the ImageNet mean and deviation inside",
      expects("torch", { source: MEASURED }),
    ).map((one) => ({ ...one, channels: 3 })),
  },
  {
    module: "resnet_rs",
    names: [50, 101, 152, 200, 270, 350, 420].map((depth) => `ResNetRS${depth}`),
    parameters:
      "include_top weights classes input_shape input_tensor pooling classifier_activation include_preprocessing",
    cases: inside(
      "resnet_rs",
      STANDARDIZES,
      expects("torch", { source: "tf_keras 2.15 source" }),
      "tf_keras 2.15 source",
    ),
  },
  {
    module: "regnet",
    names: ["X", "Y"].flatMap((block) =>
      ["002", "004", "006", "008", "016", "032", "040", "064", "080", "120", "160", "320"].map(
        (size) => `RegNet${block}${size}`,
      ),
    ),
    parameters:
      "model_name include_top include_preprocessing weights input_tensor input_shape pooling classes classifier_activation",
    // The docstring claims the ImageNet mean and deviation; the code only divides by 255.
    cases: inside(
      "regnet",
      "rescales by 1/255 inside",
      expects("unit", { source: "tf_keras 2.15 source" }),
      "tf_keras 2.15 source",
    ),
  },
  {
    module: "resnext",
    names: ["ResNeXt50", "ResNeXt101"],
    parameters: "include_top weights input_tensor input_shape pooling classes",
    cases: outside("torch", "resnext", "keras_applications 1.0.8 source"),
  },
];

export const USUAL_PARAMETERS: readonly string[] = USUAL.split(" ");
