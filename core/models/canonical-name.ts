/** What an alias is called, and by what it is replaced; applied from the top until nothing changes. */
type Renaming = readonly [pattern: RegExp, replacement: string];

/** Where libraries are, or were, reached under other roots. */
const ROOTS: readonly Renaming[] = [
  [/^tensorflow_core\b/, "tensorflow"],
  [/^tensorflow\.(?:compat|_api)\.v[12](?=\.|$)/, "tensorflow"],
  [/^tensorflow\.contrib\.keras(?:\.(?:python|api))?(?:\.keras)?(?=\.|$)/, "keras"],
  [/^tensorflow\.python\.(?:tf_)?keras(?:\._impl\.keras)?(?=\.|$)/, "keras"],
  [/^tensorflow\.keras(?=\.|$)/, "keras"],
  [/^tf_keras(?=\.|$)/, "keras"],
  [/^keras\._tf_keras\.keras(?=\.|$)/, "keras"],
  [/^keras\.api(?:\._v[12]\.keras)?(?=\.|$)/, "keras"],
  [/^keras\.src(?=\.|$)/, "keras"],
  [/^keras_preprocessing(?=\.|$)/, "keras.preprocessing"],
  [/^(?:matplotlib\.)?pylab(?=\.|$)/, "matplotlib.pyplot"],
  [/^cv2\.cv2(?=\.|$)/, "cv2"],
  [/^imageio\.(?:v[23]|core\.functions)(?=\.|$)/, "imageio"],
  [/^skimage\.io\._io(?=\.|$)/, "skimage.io"],
  [/^tensorflow_hub\.(?:keras_layer|module_v2|module)(?=\.[A-Za-z])/, "tensorflow_hub"],
];

const IMAGE_FUNCTIONS = "load_img|img_to_array|array_to_img|save_img|image_dataset_from_directory";
const MODEL_FUNCTIONS = "load_model|save_model|clone_model|model_from_json|model_from_yaml|model_from_config";

/** What one thing is called in Keras, wherever it lives or lived. Lower-case parts between are modules. */
const KERAS: readonly Renaming[] = [
  [/^keras\.(?:[a-z]\w*\.)*Input(?=\.|$)/, "keras.Input"],
  [/^keras\.(?:[a-z]\w*\.)*Sequential(?=\.|$)/, "keras.Sequential"],
  [/^keras\.(?:[a-z]\w*\.)*(?:Model|Functional)(?=\.|$)/, "keras.Model"],
  [/^keras\.engine\.(?:\w+\.)*(?:Container|Network)(?=\.|$)/, "keras.Model"],
  [/^keras\.(?:[a-z]\w*\.)*Layer(?=\.|$)/, "keras.layers.Layer"],
  [/^keras\.engine\.(?:\w+\.)*InputLayer(?=\.|$)/, "keras.layers.InputLayer"],
  // keras.layers.convolutional.Conv2D, keras.layers.experimental.preprocessing.Rescaling; then keras.layers.merge.add
  [/^keras\.(?:(?!layers)[a-z]\w*\.)*layers\w*\.(?:[a-z]\w*\.)*([A-Z]\w*)/, "keras.layers.$1"],
  [/^keras\.layers\.(?:[a-z]\w*\.)+([a-z]\w*)$/, "keras.layers.$1"],
  [new RegExp(`^keras\\.(?:preprocessing|utils)\\.(?:\\w+\\.)*(${IMAGE_FUNCTIONS})$`), "keras.utils.$1"],
  [
    /^keras\.(?:preprocessing\.image|utils|utils\.image_utils)\.smart_resize$/,
    "keras.preprocessing.image.smart_resize",
  ],
  // keras.preprocessing.image.image_data_generator.ImageDataGenerator, keras.legacy.preprocessing.image.…
  [/^keras\.(?:legacy\.)?preprocessing\.image\.(?:[a-z]\w*\.)*([A-Z]\w*)/, "keras.preprocessing.image.$1"],
  [/^keras\.legacy\.(preprocessing|backend)\b/, "keras.$1"],
  [/^keras\.preprocessing\.image\.(?:affine_transformations|utils)\.(\w+)$/, "keras.preprocessing.image.$1"],
  [/^keras\.(?:[a-z]\w*\.)*(?:PyDataset|Sequence)(?=\.|$)/, "keras.utils.PyDataset"],
  // keras.utils.np_utils.to_categorical, keras.utils.data_utils.get_file
  [/^keras\.utils\.\w+_utils\.(\w+)/, "keras.utils.$1"],
  [
    new RegExp(`^keras\\.(?:models|saving|engine|legacy\\.saving)\\.(?:\\w+\\.)*(${MODEL_FUNCTIONS})$`),
    "keras.models.$1",
  ],
  [
    /^keras\.backend\.(?:tensorflow_backend|theano_backend|cntk_backend|common|load_backend)\.(\w+)$/,
    "keras.backend.$1",
  ],
  [/^keras\.ops\.(?:numpy|nn|core|math|linalg)\.(\w+)$/, "keras.ops.$1"],
  // The module's name in Keras 2.2 and 2.3.
  [/^keras(_applications|\.applications)\.mobilenetv2(?=\.|$)/, "keras$1.mobilenet_v2"],
];

/** Paths are few and come again and again: every import and every attribute of a module asks. */
const MOST_REMEMBERED = 20_000;
const remembered = new Map<string, string>();

/**
 * The one name for what this path names, whatever the version and the alias: "tensorflow.keras.layers.experimental.
 * preprocessing.Rescaling" is "keras.layers.Rescaling". A name that is its own comes back unchanged; methods and
 * attributes stay behind their class. Idempotent.
 */
export function canonicalName(path: string): string {
  const known = remembered.get(path);
  if (known !== undefined) return known;
  const root = settle(path, ROOTS);
  const name = /^keras\b/.test(root) ? settle(root, KERAS) : root;
  if (remembered.size < MOST_REMEMBERED) remembered.set(path, name);
  return name;
}

/** One renaming may make way for another (`keras.src.legacy.…`); a few rounds settle every real path. */
function settle(path: string, renamings: readonly Renaming[]): string {
  let name = path;
  for (let round = 0; round < 10; round++) {
    const before = name;
    for (const [pattern, replacement] of renamings) name = name.replace(pattern, replacement);
    if (name === before) break;
  }
  return name;
}
