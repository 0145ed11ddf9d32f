import { expect, it } from "vitest";
import { isImagenetWeightsFile, weightsInFile } from "../../core/models/imagenet-weights-file.ts";

it.each([
  "vgg16_weights_tf_dim_ordering_tf_kernels_notop.h5",
  "../input/keras-pretrained-models/resnet50_weights_tf_dim_ordering_tf_kernels_notop.h5",
  "C:\\models\\inception_v3_weights_tf_dim_ordering_tf_kernels_notop.h5",
  "https://storage.googleapis.com/tensorflow/keras-applications/vgg19/vgg19_weights_tf_dim_ordering_tf_kernels.h5?download=1",
  "vgg16_weights_tf_dim_ordering_tf_kernels_notop (1).h5",
  "vgg16_weights_th_dim_ordering_th_kernels.h5",
  "mobilenet_2_5_128_tf_no_top.h5",
  "mobilenet_v2_weights_tf_dim_ordering_tf_kernels_1.0_224_no_top.h5",
  "weights_mobilenet_v3_large_minimalistic_224_1.0_float_no_top_v2.h5",
  "NASNet-mobile-no-top.h5",
  "efficientnetb0_notop.h5",
  "efficientnet-b4_noisy-student_notop.h5",
  "efficientnet-b4_weights_tf_dim_ordering_tf_kernels_autoaugment_notop.h5",
  "efficientnetv2-s_notop.h5",
  "resnet34_imagenet_1000_no_top.h5",
])("%s holds ImageNet weights", (text) => {
  expect(isImagenetWeightsFile(text)).toBe(true);
});

it.each([
  "",
  "imagenet",
  "best_model.h5",
  "vgg16.h5",
  "resnet50_finetuned.h5",
  "my_resnet50_weights_tf_dim_ordering_tf_kernels_notop.h5",
  "vgg16_weights_tf_dim_ordering_tf_kernels_notop.h5/checkpoint",
  "efficientnetb0_cats.h5",
  "resnet50_coco_best_v2.1.0.h5",
  "rcmalli_vggface_tf_notop_vgg16.h5",
])("%j does not say so", (text) => {
  expect(isImagenetWeightsFile(text)).toBe(false);
});

it.each([
  ["../input/densenet-keras/DenseNet-BC-121-32-no-top.h5", "keras-contrib"],
  ["DenseNet-BC-169-32.h5", "keras-contrib"],
  ["DenseNet-BC-169-32-cats.h5", undefined],
  ["vgg16_weights_tf_dim_ordering_tf_kernels.h5", "imagenet"],
])("%s holds %s", (text, weights) => {
  expect(weightsInFile(text)).toBe(weights);
});
