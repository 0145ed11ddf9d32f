import { ALWAYS } from "../values/guard.ts";
import { constantText, isNone } from "../values/make.ts";
import { unknownPixels, withStep } from "../values/pixels.ts";
import type { Value } from "../values/value.ts";
import { rangedLayer } from "./assumed-range.ts";
import { type Effect, type EffectCall, effect } from "./effect.ts";
import { applyLayer } from "./keras-apply.ts";
import { arrivalsIn, features, itemsOf } from "./keras-arrivals.ts";
import { featureLayer, imageLayer, layerEffect, layerOutput, layerStep, stepAt } from "./keras-layer.ts";
import type { EffectTable } from "./library.ts";

/** Move pixels about, cut or jitter them: an image stays an image of the same kind. */
const GEOMETRIC =
  "Resizing CenterCrop RandomCrop RandomFlip RandomTranslation RandomRotation RandomZoom RandomHeight RandomWidth " +
  "RandomShear RandomPerspective RandomElasticTransform RandomErasing RandomHue " +
  "RandomSaturation RandomColorDegeneration RandomSharpness RandomGaussianBlur RandomGrayscale " +
  "RandAugment AugMix CutMix MixUp ZeroPadding2D ZeroPadding3D Cropping2D Cropping3D UpSampling2D UpSampling3D " +
  "AveragePooling2D GaussianNoise Reshape Permute";

/** Jitter that is told the range of the pixels. */
const RANGED = "RandomBrightness RandomContrast RandomColorJitter";

/** Nobody would name these as a step. */
const SILENT =
  "InputLayer Identity Dropout SpatialDropout1D SpatialDropout2D SpatialDropout3D AlphaDropout GaussianDropout " +
  "ActivityRegularization Masking";

/** The result is an image still, but how it comes about depends on weights or on each picture. */
const NOT_AFFINE =
  "BatchNormalization LayerNormalization GroupNormalization UnitNormalization RMSNormalization AutoContrast " +
  "Equalization Solarization RandomInvert RandomPosterization";

const LEARNED =
  "Dense EinsumDense Embedding Conv1D Conv3D Convolution1D Convolution3D Conv1DTranspose " +
  "Conv2DTranspose Conv3DTranspose Deconvolution2D SeparableConv1D SeparableConv2D SeparableConvolution2D " +
  "DepthwiseConv1D DepthwiseConv2D LocallyConnected1D LocallyConnected2D MaxPooling1D MaxPooling2D MaxPooling3D " +
  "MaxPool1D MaxPool2D MaxPool3D AveragePooling1D AveragePooling3D AvgPool1D AvgPool2D AvgPool3D " +
  "AdaptiveAveragePooling2D AdaptiveMaxPooling2D GlobalAveragePooling1D GlobalAveragePooling2D " +
  "GlobalAveragePooling3D GlobalAvgPool1D GlobalAvgPool2D GlobalAvgPool3D GlobalMaxPooling1D GlobalMaxPooling2D " +
  "GlobalMaxPooling3D GlobalMaxPool1D GlobalMaxPool2D GlobalMaxPool3D Flatten RepeatVector ReLU LeakyReLU PReLU ELU " +
  "ThresholdedReLU Softmax LSTM GRU SimpleRNN RNN ConvLSTM1D ConvLSTM2D ConvLSTM3D CuDNNLSTM CuDNNGRU LSTMCell " +
  "GRUCell SimpleRNNCell StackedRNNCells Bidirectional Attention AdditiveAttention MultiHeadAttention " +
  "GroupQueryAttention SpectralNormalization Wrapper Cropping1D ZeroPadding1D UpSampling1D Discretization Hashing " +
  "HashedCrossing CategoryEncoding IntegerLookup StringLookup TextVectorization FlaxLayer JaxLayer TFSMLayer " +
  "TorchModuleWrapper MelSpectrogram STFTSpectrogram Highway MaxoutDense ActivityRegularizer";

/** Layers with which own networks for pictures begin: where there are some, a pretrained one is not the only one. */
const CONVOLUTIONS = "Conv2D Convolution2D";

const MERGING = "Add Subtract Multiply Average Maximum Minimum Concatenate Dot Merge";
const MERGING_FUNCTIONS = "add subtract multiply average maximum minimum concatenate dot merge";

const geometric: Effect = imageLayer("", (call) => {
  const step = layerStep(call, "other");
  return (image) => layerOutput(call, image, (pixels) => withStep(pixels, stepAt(call, step, image)));
});

const silent: Effect = imageLayer("", (call) => (image) => layerOutput(call, image, (pixels) => pixels));

const notAffine: Effect = imageLayer("", (call) => {
  const reason = `a layer \`${call.path.replace(/^.*\./, "")}\` stands between the images and the network`;
  const step = layerStep(call, "other");
  return (image) => layerOutput(call, image, (pixels) => unknownPixels(reason, withStep(pixels, step)));
});

function howOfJitter({ arg }: EffectCall): "shift" | "clip" {
  const brightness = arg("brightness_factor");
  return brightness && !isNone(brightness) ? "shift" : "clip";
}

const convolution: Effect = {
  ...featureLayer,
  run(call) {
    call.machine.clues.doubt();
    return featureLayer.run(call);
  },
};

/** `Activation("relu")`, of which only "linear" leaves pixels as they are. */
const activation: Effect = layerEffect("activation", (call) => {
  const isLinear = constantText(call.arg("activation")) === "linear";
  return (input) => (isLinear ? input : features(arrivalsIn(call.machine, [input])));
});

/** `TimeDistributed(base)` applies the network to each frame. */
const wrapping: Effect = layerEffect("layer", ({ machine, arg }) => {
  const wrapped = arg("layer");
  return (input, call) => (wrapped ? applyLayer({ machine, call, guard: ALWAYS }, wrapped, input) : input);
});

/** `Pipeline([RandomFlip(), Rescaling(1 / 255)])`: one layer after another. */
const pipeline: Effect = layerEffect("layers", ({ machine, arg }) => {
  const layersOf = arg("layers");
  return (input, call) =>
    (layersOf ? itemsOf(machine, layersOf) : []).reduce<Value>(
      (value, layer) => applyLayer({ machine, call, guard: ALWAYS }, layer, value),
      input,
    );
});

/** `concatenate([a, b])` */
const merge: Effect = effect("inputs", ({ machine, all }) =>
  features(
    arrivalsIn(
      machine,
      all.map(({ value }) => value),
    ),
  ),
);

/** Layers by what they leave of an image. */
export const kerasLayers: EffectTable = {
  effects: {
    ...layers(GEOMETRIC, geometric),
    ...layers(SILENT, silent),
    ...layers(NOT_AFFINE, notAffine),
    ...layers(`${LEARNED} ${MERGING} Layer`, featureLayer),
    ...layers(CONVOLUTIONS, convolution),
    ...layers(
      "RandomBrightness",
      rangedLayer("factor value_range seed", () => "shift"),
    ),
    ...layers(
      "RandomContrast",
      rangedLayer("factor value_range seed", () => "clip"),
    ),
    ...layers("RandomColorJitter", rangedLayer("value_range brightness_factor contrast_factor", howOfJitter)),
    ...layers("Activation", activation),
    ...layers("TimeDistributed", wrapping),
    ...layers("Pipeline", pipeline),
    ...layers(MERGING_FUNCTIONS, merge),
  },
  bases: Object.fromEntries(
    `${GEOMETRIC} ${RANGED} ${SILENT} ${NOT_AFFINE} ${LEARNED} ${CONVOLUTIONS} ${MERGING} Activation TimeDistributed Pipeline`
      .split(" ")
      .map((name) => [`keras.layers.${name}`, "keras.layers.Layer"]),
  ),
};

function layers(names: string, of: Effect): Record<string, Effect> {
  return Object.fromEntries(names.split(" ").map((name) => [`keras.layers.${name}`, of]));
}
