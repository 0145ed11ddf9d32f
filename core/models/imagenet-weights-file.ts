/**
 * The names under which Keras, `keras_applications`, pip `efficientnet` and `classification_models` publish their
 * ImageNet weights, with and without the classifier on top.
 */
const FILE_NAMES: readonly RegExp[] = [
  // vgg16_weights_tf_dim_ordering_tf_kernels_notop.h5, inception_v3_…, densenet121_…; "th" in Keras 1
  /^(vgg(16|19)|resnet(50|101|152)(v2)?|resnext(50|101)|densenet(121|169|201)|inception_v3|inception_resnet_v2|xception)_weights_(tf|th)_dim_ordering_(tf|th)_kernels(_notop)?\.h5$/,
  /^mobilenet_(1_0|7_5|5_0|2_5)_(128|160|192|224)_tf(_no_top)?\.h5$/,
  /^mobilenet_v2_weights_tf_dim_ordering_tf_kernels_(0\.35|0\.5|0\.75|1\.0|1\.3|1\.4)_(96|128|160|192|224)(_no_top)?\.h5$/,
  /^weights_mobilenet_v3_(small|large)(_minimalistic)?_224_(0\.75|1\.0)_float(_no_top)?(_v2)?\.h5$/,
  /^nasnet[-_](mobile|large)([-_]no[-_]top)?\.h5$/,
  /^efficientnetb[0-7](_notop)?\.h5$/,
  /^efficientnet-b[0-7]_(weights_tf_dim_ordering_tf_kernels_autoaugment|imagenet_1000|noisy-student)(_notop)?\.h5$/,
  /^efficientnetv2-(b[0-3]|s|m|l)(_notop)?\.h5$/,
  /^convnext_(tiny|small|base|large|xlarge)(_notop)?\.h5$/,
  /^regnet[xy]\d{3}(_notop)?\.h5$/,
  /^resnet-rs-\d+-i\d+(_notop)?\.h5$/,
  /^(resnet|seresnet|resnext|seresnext|senet)\d+_imagenet_1000(_no_top)?\.h5$/,
];

/** Under these keras-contrib publishes DenseNets that were trained on other pixels: `DenseNet-BC-121-32-no-top.h5`. */
const KERAS_CONTRIB = /^densenet-bc-(121|161|169)-(32|48)(-no-top)?\.h5$/;

/** What `weights=` would have to be to load the same as this file; undefined where its name does not say. */
export function weightsInFile(text: string): "imagenet" | "keras-contrib" | undefined {
  if (KERAS_CONTRIB.test(fileName(text))) return "keras-contrib";
  return isImagenetWeightsFile(text) ? "imagenet" : undefined;
}

/** Whether a path or an address ends in the name of a file with ImageNet weights. */
export function isImagenetWeightsFile(text: string): boolean {
  const name = fileName(text);
  return FILE_NAMES.some((pattern) => pattern.test(name));
}

/** Lower case, without `?download=1` and without the ` (1)` that browsers add to a second download. */
function fileName(text: string): string {
  const [path = ""] = text.split(/[?#]/);
  const name = path.split(/[\\/]/).at(-1) ?? "";
  return name.toLowerCase().replace(/ ?\(\d+\)(?=\.h5$)/, "");
}
