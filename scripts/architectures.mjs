// Makes verify/architectures/keras-architectures.json from Keras's own JSON: a folder with NAME.json.gz for each network,
// which holds what Keras wrote:
//
//     model = keras.applications.NAME(weights=None)      # after keras.backend.clear_session()
//     gzip.open("NAME.json.gz", "wt").write(model.to_json())
//
//     node scripts/architectures.mjs FOLDER
//
// A network is rows `[class, name, settings?, inputs?]`. Settings hold what matters at inference, without Keras's defaults;
// inputs are left out where they are the row before; a number among them is a constant.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("usage: node scripts/architectures.mjs FOLDER");

/** The settings that matter at inference, with the value that is left out (undefined: always kept). */
const convolution = {
  filters: undefined,
  kernel_size: [1, 1],
  strides: [1, 1],
  padding: "valid",
  dilation_rate: [1, 1],
  groups: 1,
  depth_multiplier: 1,
  activation: "linear",
  use_bias: true,
  data_format: "channels_last",
};
const pool = { pool_size: [2, 2], strides: [2, 2], padding: "valid", data_format: "channels_last" };
const kept = {
  InputLayer: { batch_shape: undefined },
  Conv2D: convolution,
  DepthwiseConv2D: { ...convolution, kernel_size: [3, 3] },
  SeparableConv2D: { ...convolution, kernel_size: [3, 3] },
  Dense: { units: undefined, activation: "linear", use_bias: true },
  BatchNormalization: { axis: -1, epsilon: 0.001, center: true, scale: true, renorm: false },
  LayerNormalization: { axis: -1, epsilon: 0.001, center: true, scale: true, rms_scaling: false },
  Activation: { activation: undefined },
  ReLU: { max_value: null, negative_slope: 0, threshold: 0 },
  ZeroPadding2D: { padding: undefined, data_format: "channels_last" },
  Cropping2D: { cropping: undefined, data_format: "channels_last" },
  MaxPooling2D: pool,
  AveragePooling2D: pool,
  GlobalAveragePooling2D: { keepdims: false, data_format: "channels_last" },
  Concatenate: { axis: -1 },
  Reshape: { target_shape: undefined },
  Rescaling: { scale: undefined, offset: 0 },
  Normalization: { axis: -1, mean: null, variance: null, invert: false },
  CustomScaleLayer: { scale: undefined },
  Flatten: { data_format: "channels_last" },
  LayerScale: { projection_dim: undefined },
  Add: {},
  Multiply: {},
  Dropout: {},
};

/** Settings that do nothing at inference. */
const dropped = new Set(
  (
    "name trainable dtype sparse ragged optional momentum synchronized renorm_clipping renorm_momentum rate seed " +
    "noise_shape init_values quantization_config"
  ).split(" "),
);

const names = readdirSync(folder)
  .filter((file) => file.endsWith(".json.gz"))
  .map((file) => file.replace(".json.gz", ""))
  .sort();
const lines = names.map((name) => {
  const model = JSON.parse(gunzipSync(readFileSync(join(folder, `${name}.json.gz`))).toString());
  return `${JSON.stringify(name)}: ${JSON.stringify(rowsOf(model.config.layers, name))}`;
});
const target = join(import.meta.dirname, "../verify/architectures/keras-architectures.json");
writeFileSync(target, `{\n${lines.join(",\n")}\n}\n`);

function rowsOf(layers, network, isChain = false) {
  let previous;
  return layers
    .filter((layer) => !(isChain && layer.class_name === "InputLayer"))
    .map((layer) => {
      const { name } = layer.config;
      const settings =
        layer.class_name === "Sequential"
          ? { layers: rowsOf(layer.config.layers, network, true) }
          : settingsOf(layer, network);
      const inputs = isChain ? [] : inputsOf(layer.inbound_nodes);
      const isFar = inputs.length > 0 && !(inputs.length === 1 && inputs[0] === previous);
      previous = name;
      const hasSettings = Object.keys(settings).length > 0 || isFar;
      return [layer.class_name, name, ...(hasSettings ? [settings] : []), ...(isFar ? [inputs] : [])];
    });
}

function settingsOf({ class_name: kind, config }, network) {
  const keep = kept[kind];
  if (keep === undefined) throw new Error(`${network}: a layer of the class ${kind}`);
  const settings = {};
  for (const [key, value] of Object.entries(config)) {
    if (!(key in keep)) {
      if (dropped.has(key) || /_(initializer|regularizer|constraint)$/.test(key)) continue;
      throw new Error(`${network}: ${kind}.${key}`);
    }
    const tidy = key === "axis" && [value].flat()[0] === 3 ? -1 : value;
    if (JSON.stringify(tidy) !== JSON.stringify(keep[key])) settings[key] = tidy;
  }
  return kind === "ZeroPadding2D" ? withRule(settings, config.name, network) : settings;
}

/** `imagenet_utils.correct_pad(x, kernel)` chose these sides by the input's size: the kernel is kept in their place. */
function withRule(settings, name, network) {
  const chosenBySize =
    /^(EfficientNetB|MobileNetV[23])/.test(network) || (/^NASNet/.test(network) && name.includes("_pad_"));
  return chosenBySize ? { correct_pad: 2 * settings.padding[0][1] + 1 } : settings;
}

/** Names of layers; a number stands for a constant. */
function inputsOf([node]) {
  if (node === undefined) return [];
  return [node.args].flat(3).map((argument) => {
    if (typeof argument === "number") return argument;
    const [layer, call, output] = argument.config.keras_history;
    if (argument.class_name !== "__keras_tensor__" || call !== 0 || output !== 0)
      throw new Error("a shared layer");
    return layer;
  });
}
