import { describe, expect, it } from "vitest";
import { canonicalName } from "../../core/models/canonical-name.ts";
import { networks } from "../../core/models/catalog.ts";
import { preprocesses } from "../../core/models/preprocesses.ts";
import { measuredImports, measuredModels } from "./measured.ts";

/** The one name of what each group of measured imports brings; `preprocess_input` is a different one in each module. */
const NAMES: Readonly<Record<string, string>> = {
  ImageDataGenerator: "keras.preprocessing.image.ImageDataGenerator",
  DirectoryIterator: "keras.preprocessing.image.DirectoryIterator",
  image_dataset_from_directory: "keras.utils.image_dataset_from_directory",
  load_img: "keras.utils.load_img",
  img_to_array: "keras.utils.img_to_array",
  array_to_img: "keras.utils.array_to_img",
  smart_resize: "keras.preprocessing.image.smart_resize",
  Rescaling: "keras.layers.Rescaling",
  Normalization: "keras.layers.Normalization",
  Lambda: "keras.layers.Lambda",
  Resizing: "keras.layers.Resizing",
  CenterCrop: "keras.layers.CenterCrop",
  Sequential: "keras.Sequential",
  Model: "keras.Model",
  Input: "keras.Input",
  load_model: "keras.models.load_model",
  model_from_json: "keras.models.model_from_json",
};

const HISTORIC: Readonly<Record<string, readonly string[]>> = {
  "keras.layers.Rescaling": [
    "tensorflow.keras.layers.experimental.preprocessing.Rescaling",
    "keras.layers.experimental.preprocessing.Rescaling",
    "tensorflow.python.keras.layers.preprocessing.image_preprocessing.Rescaling",
    "tf_keras.layers.Rescaling",
    "keras.layers.preprocessing.Rescaling",
  ],
  "keras.layers.Dense": [
    "keras.layers.core.Dense",
    "keras.layers.core.dense.Dense",
    "tensorflow.compat.v1.keras.layers.Dense",
  ],
  "keras.layers.Conv2D": ["keras.layers.convolutional.Conv2D", "keras.legacy.layers.Conv2D"],
  "keras.layers.concatenate": ["keras.layers.merge.concatenate", "tensorflow.keras.layers.concatenate"],
  "keras.layers.Normalization.adapt": [
    "tensorflow.keras.layers.experimental.preprocessing.Normalization.adapt",
  ],
  "keras.Sequential": ["keras.engine.sequential.Sequential", "tensorflow.python.keras.models.Sequential"],
  "keras.Model": [
    "keras.engine.Model",
    "keras.engine.training.Model",
    "keras.engine.topology.Container",
    "keras.engine.functional.Functional",
    "keras.models.Functional",
  ],
  "keras.Model.fit": ["tensorflow.keras.models.Model.fit"],
  "keras.Input": [
    "keras.layers.Input",
    "keras.engine.Input",
    "keras.engine.topology.Input",
    "keras.engine.input_layer.Input",
  ],
  "keras.layers.Layer": [
    "keras.Layer",
    "keras.engine.topology.Layer",
    "keras.engine.base_layer.Layer",
    "tensorflow.keras.layers.Layer",
  ],
  "keras.layers.InputLayer": ["keras.engine.topology.InputLayer", "keras.engine.input_layer.InputLayer"],
  "keras.utils.load_img": [
    "keras_preprocessing.image.load_img",
    "keras_preprocessing.image.utils.load_img",
    "keras.utils.image_utils.load_img",
  ],
  "keras.utils.image_dataset_from_directory": [
    "tensorflow.keras.preprocessing.image_dataset_from_directory",
    "keras.preprocessing.image.image_dataset_from_directory",
    "tensorflow.python.keras.preprocessing.image_dataset.image_dataset_from_directory",
  ],
  "keras.preprocessing.image.ImageDataGenerator": [
    "keras.preprocessing.image.image_data_generator.ImageDataGenerator",
    "keras_preprocessing.image.image_data_generator.ImageDataGenerator",
    "keras.legacy.preprocessing.image.ImageDataGenerator",
    "tensorflow.contrib.keras.preprocessing.image.ImageDataGenerator",
    "tensorflow.contrib.keras.python.keras.preprocessing.image.ImageDataGenerator",
    "tensorflow.compat.v1.keras.preprocessing.image.ImageDataGenerator",
    "keras.api._v2.keras.preprocessing.image.ImageDataGenerator",
    "tensorflow_core.python.keras.preprocessing.image.ImageDataGenerator",
  ],
  "keras.utils.PyDataset": [
    "keras.utils.Sequence",
    "tensorflow.keras.utils.Sequence",
    "keras.utils.data_utils.Sequence",
  ],
  "keras.utils.to_categorical": [
    "keras.utils.np_utils.to_categorical",
    "tensorflow.keras.utils.to_categorical",
  ],
  "keras.utils.get_file": ["keras.utils.data_utils.get_file"],
  "keras.models.load_model": [
    "keras.saving.save.load_model",
    "keras.saving.legacy.save.load_model",
    "keras.engine.saving.load_model",
  ],
  "keras.models.clone_model": ["keras.models.cloning.clone_model", "tf_keras.models.clone_model"],
  "keras.backend.mean": ["keras.backend.tensorflow_backend.mean", "tensorflow.keras.backend.mean"],
  "keras.ops.stack": ["keras.src.ops.numpy.stack", "keras.ops.stack"],
  "keras.ops.image.resize": ["keras.src.ops.image.resize"],
  "keras.datasets.cifar10.load_data": ["tensorflow.keras.datasets.cifar10.load_data"],
  "keras.applications.mobilenet_v2.preprocess_input": ["keras.applications.mobilenetv2.preprocess_input"],
  "tensorflow.image.resize": [
    "tensorflow.compat.v2.image.resize",
    "tensorflow._api.v2.image.resize",
    "tensorflow._api.v2.compat.v1.image.resize",
  ],
  tensorflow: ["tensorflow.compat.v1"],
  keras: ["tensorflow.keras", "tf_keras", "keras.src", "tensorflow.compat.v2.keras"],
  "matplotlib.pyplot.imread": ["pylab.imread", "matplotlib.pylab.imread"],
  "cv2.imread": ["cv2.cv2.imread"],
  "imageio.imread": ["imageio.v2.imread", "imageio.v3.imread"],
  "tensorflow_hub.KerasLayer": ["tensorflow_hub.keras_layer.KerasLayer"],
};

const OWN = [
  "numpy.expand_dims",
  "numpy.ndarray.astype",
  "PIL.Image.open",
  "PIL.Image.Image.resize",
  "skimage.io.imread",
  "matplotlib.image.imread",
  "tensorflow.data.Dataset.from_tensor_slices",
  "tensorflow.Tensor",
  "keras.KerasTensor",
  "keras.applications.resnet.ResNet50",
  "keras_applications.resnet50.ResNet50",
  "keras_vggface.vggface.VGGFace",
  "kerastuner.HyperModel",
  "builtins.str",
  "",
];

describe("canonicalName", () => {
  it.each(Object.entries(NAMES))("gives every measured import of %s one name", (group, name) => {
    expect(measuredImports[group]?.length).toBeGreaterThan(0);
    for (const path of measuredImports[group] ?? [])
      expect([path, canonicalName(path)]).toEqual([path, name]);
  });

  it.each(Object.entries(HISTORIC))("knows where %s was", (name, paths) => {
    for (const path of paths) expect([path, canonicalName(path)]).toEqual([path, name]);
  });

  it("leaves a name that is its own", () => {
    for (const name of [...OWN, ...Object.keys(HISTORIC), ...Object.values(NAMES)])
      expect(canonicalName(name)).toBe(name);
  });

  it("leaves the catalog's own paths", () => {
    for (const path of [...networks.flatMap((n) => n.paths), ...preprocesses.map((p) => p.path)]) {
      expect(canonicalName(path)).toBe(path);
    }
  });

  it("is idempotent", () => {
    const all = [
      ...Object.values(measuredImports).flat(),
      ...measuredModels.flatMap((model) => model.paths),
      ...Object.values(HISTORIC).flat(),
    ];
    const roots = [
      "tensorflow.keras",
      "keras.src",
      "tensorflow.compat.v1.keras",
      "tf_keras.src",
      "keras._tf_keras.keras",
    ];
    const nested = all.flatMap((path) => roots.map((root) => path.replace(/^keras\b/, root)));
    for (const path of [...all, ...nested, ...all.map((path) => path.split(".").slice(0, -1).join("."))]) {
      const name = canonicalName(path);
      expect([path, canonicalName(name)]).toEqual([path, name]);
    }
  });
});
