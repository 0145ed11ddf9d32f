// Realistic Keras programs of any length, the same for the same seed: what people write around pretrained networks, in
// functions that call each other, classes, configuration and plotting, so that the interpreter has its usual work.

/** A program of exactly so many lines. */
export function program(lines, seed = 1) {
  const random = randomNumbers(seed);
  const written = [...header];
  for (let n = 1; ; n++) {
    const block = blockOf(n, random);
    if (written.length + block.length > lines) break;
    written.push(...block);
  }
  while (written.length < lines) written.push(`CLASS_NAMES.append("class_${written.length}")`);
  return `${written.slice(0, lines).join("\n")}\n`;
}

/** The program after one key in one line in its middle: another number there. */
export function withOneLineEdited(text, number) {
  const lines = text.split("\n");
  const middle = Math.floor(lines.length / 2);
  const row = lines.findIndex((line, i) => i >= middle && /batch_size=\d+/.test(line));
  if (row < 0) throw new Error("no line in the lower half has a batch_size to edit");
  lines[row] = lines[row].replace(/batch_size=\d+/, `batch_size=${number}`);
  return lines.join("\n");
}

/** The same as a notebook of so many cells, each with one or two statements of the top level, some of them timed. */
export function notebookCells(count, seed = 1) {
  const pieces = (lines) => program(lines, seed).split(/\n\n+(?=\S)/);
  let lines = count * 8;
  while (pieces(lines).length < count) lines += count;
  return pieces(lines)
    .slice(0, count)
    .map((source, i) => (i % 10 === 9 ? `%%time\n${source}` : source));
}

const header = `\
"""Trains and compares image classifiers on folders of photographs."""

import argparse
import os
from pathlib import Path

import cv2
import matplotlib.pyplot as plt
import numpy as np
import tensorflow as tf
from PIL import Image
from tensorflow import keras
from tensorflow.keras import layers
from tensorflow.keras.preprocessing.image import ImageDataGenerator, img_to_array, load_img

DATA = Path(os.environ.get("DATA", "data"))
CLASS_NAMES = ["cat", "dog"]
RESULTS = {}
SETTINGS = {"epochs": 5, "batch_size": 32, "scale": 1.0 / 255}


def remember(name, history, note=""):
    """Keeps the best accuracy of a run, to be compared at the end."""
    RESULTS[name] = max(history.history.get("val_accuracy", [0]))
    print(f"{name}: {RESULTS[name]:.3f} {note}")


def to_array(path, size=(224, 224)):
    return img_to_array(load_img(path, target_size=size))
`.split("\n");

const networks = [
  { name: "ResNet50", module: "resnet50", size: 224 },
  { name: "VGG16", module: "vgg16", size: 224 },
  { name: "MobileNetV2", module: "mobilenet_v2", size: 224 },
  { name: "InceptionV3", module: "inception_v3", size: 299 },
  { name: "Xception", module: "xception", size: 299 },
  { name: "DenseNet121", module: "densenet", size: 224 },
  { name: "EfficientNetB0", module: "efficientnet", size: 224 },
];

const blocks = [generators, dataset, opencvPrediction, pillowPrediction, plotting, trainerClass, commandLine];

function blockOf(n, random) {
  const pick = (choices) => choices[Math.floor(random() * choices.length)];
  const network = pick(networks);
  const scaling = pick(["right", "right", "unit", "none"]);
  return pick(blocks)({ n, pick, scaling, ...network }).split("\n");
}

function generators({ n, pick, scaling, name, module, size }) {
  const argument = {
    right: `preprocessing_function=keras.applications.${module}.preprocess_input`,
    unit: "rescale=1. / 255",
    none: "horizontal_flip=True",
  }[scaling];
  return `
def make_generators_${n}(folder=DATA / "set_${n}", batch_size=${pick([16, 32, 64])}):
    """Batches of images from one folder for each class."""
    train_datagen = ImageDataGenerator(
        ${argument},
        rotation_range=${pick([10, 20, 40])},
        zoom_range=0.2,
        validation_split=0.2,
    )
    train = train_datagen.flow_from_directory(
        folder / "train",
        target_size=(${size}, ${size}),
        batch_size=batch_size,
        class_mode="categorical",
        subset="training",
    )
    validation = train_datagen.flow_from_directory(
        folder / "train", target_size=(${size}, ${size}), batch_size=batch_size, subset="validation"
    )
    return train, validation


def build_model_${n}(classes=len(CLASS_NAMES), dropout=${pick([0.2, 0.3, 0.5])}):
    base = keras.applications.${name}(weights="imagenet", include_top=False, input_shape=(${size}, ${size}, 3))
    base.trainable = False
    x = layers.GlobalAveragePooling2D()(base.output)
    x = layers.Dropout(dropout)(x)
    outputs = layers.Dense(classes, activation="softmax")(x)
    model = keras.Model(base.input, outputs)
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


train_${n}, validation_${n} = make_generators_${n}(batch_size=${pick([8, 16, 32])})
model_${n} = build_model_${n}()
history_${n} = model_${n}.fit(train_${n}, validation_data=validation_${n}, epochs=SETTINGS["epochs"])
remember("model_${n}", history_${n}, note="${pick(["first", "deeper", "wider"])}")
`;
}

function dataset({ n, pick, scaling, name, module, size }) {
  const body = {
    right: `return keras.applications.${module}.preprocess_input(image), label`,
    unit: "return tf.cast(image, tf.float32) / 255.0, label",
    none: "return tf.cast(image, tf.float32), label",
  }[scaling];
  return `
def prepare_${n}(image, label):
    image = tf.image.random_flip_left_right(image)
    ${body}


def load_datasets_${n}(directory=str(DATA / "photos_${n}"), batch_size=${pick([16, 32])}, seed=${n}):
    options = dict(image_size=(${size}, ${size}), batch_size=batch_size, seed=seed, validation_split=0.2)
    train = keras.utils.image_dataset_from_directory(directory, subset="training", **options)
    validation = keras.utils.image_dataset_from_directory(directory, subset="validation", **options)
    train = train.map(prepare_${n}, num_parallel_calls=tf.data.AUTOTUNE).prefetch(tf.data.AUTOTUNE)
    validation = validation.map(prepare_${n}).cache()
    return train, validation


base_${n} = keras.applications.${name}(include_top=False, pooling="avg", input_shape=(${size}, ${size}, 3))
for layer in base_${n}.layers[:-${pick([2, 4, 10])}]:
    layer.trainable = False
classifier_${n} = keras.Sequential([
    base_${n},
    layers.Dense(128, activation="relu"),
    layers.BatchNormalization(),
    layers.Dense(len(CLASS_NAMES), activation="softmax"),
])
classifier_${n}.compile(optimizer=keras.optimizers.Adam(1e-4), loss="sparse_categorical_crossentropy")
train_set_${n}, validation_set_${n} = load_datasets_${n}(batch_size=${pick([8, 32])})
classifier_${n}.fit(train_set_${n}, validation_data=validation_set_${n}, epochs=${pick([2, 4])})
classifier_${n}.evaluate(validation_set_${n})
`;
}

function opencvPrediction({ n, pick, scaling, name, module, size }) {
  const lines = {
    right: `image = keras.applications.${module}.preprocess_input(image.astype("float32"))`,
    unit: 'image = image.astype("float32") / 255.0',
    none: 'image = image.astype("float32")',
  }[scaling];
  return `
network_${n} = keras.applications.${name}(weights="imagenet")


def read_image_${n}(path, size=(${size}, ${size})):
    image = cv2.imread(str(path))
    if image is None:
        raise FileNotFoundError(path)
    image = cv2.cvtColor(image, cv2.COLOR_BGR2RGB)
    image = cv2.resize(image, size)
    ${lines}
    return image


def predict_folder_${n}(folder, batch_size=${pick([1, 8, 16])}):
    names, images = [], []
    for path in sorted(Path(folder).glob("*.jpg")):
        try:
            images.append(read_image_${n}(path))
            names.append(path.name)
        except FileNotFoundError as error:
            print(f"skipped {error}")
    predictions = network_${n}.predict(np.stack(images), batch_size=batch_size)
    return dict(zip(names, keras.applications.${module}.decode_predictions(predictions, top=3)))


for name, top in predict_folder_${n}(DATA / "holiday_${n}").items():
    print(name, ", ".join(f"{label} {score:.1%}" for _, label, score in top))
`;
}

function pillowPrediction({ n, pick, scaling, name, module, size }) {
  const lines = {
    right: `batch = keras.applications.${module}.preprocess_input(batch)`,
    unit: "batch /= 255.0",
    none: "batch = np.array(batch)",
  }[scaling];
  return `
def features_of_${n}(paths, extractor=None, batch_size=${pick([4, 8, 32])}):
    extractor = extractor or keras.applications.${name}(include_top=False, pooling="avg")
    features = []
    for start in range(0, len(paths), batch_size):
        chosen = paths[start : start + batch_size]
        batch = np.stack([to_array(path, size=(${size}, ${size})) for path in chosen])
        ${lines}
        features.append(extractor.predict(batch, verbose=0))
    return np.concatenate(features)


def thumbnail_${n}(path, edge=${pick([64, 96, 128])}):
    with Image.open(path) as image:
        image = image.convert("RGB")
        image.thumbnail((edge, edge))
        return np.asarray(image)


gallery_${n} = features_of_${n}(sorted((DATA / "gallery_${n}").glob("*.jpg")), batch_size=${pick([4, 16])})
distances_${n} = np.linalg.norm(gallery_${n}[:, None] - gallery_${n}[None], axis=-1)
print("nearest", distances_${n}.argsort(axis=1)[:, 1])
`;
}

function plotting({ n, pick }) {
  return `
def plot_history_${n}(history, metrics=("loss", "accuracy"), figsize=(${pick([8, 10])}, 4)):
    figure, axes = plt.subplots(1, len(metrics), figsize=figsize)
    for axis, metric in zip(axes, metrics):
        values = history.history.get(metric, [])
        axis.plot(range(1, len(values) + 1), values, label=f"train {metric}")
        if f"val_{metric}" in history.history:
            axis.plot(history.history[f"val_{metric}"], label=f"validation {metric}")
        axis.set_xlabel("epoch")
        axis.legend()
    figure.tight_layout()
    figure.savefig(f"history_${n}.png", dpi=${pick([100, 150])})
    return figure


def confusion_${n}(expected, predicted, classes=len(CLASS_NAMES)):
    matrix = np.zeros((classes, classes), dtype=int)
    for row, column in zip(expected, predicted):
        matrix[row, column] += 1
    accuracy = matrix.trace() / max(1, matrix.sum())
    return matrix, accuracy

`;
}

function trainerClass({ n, pick, scaling, name, module, size }) {
  const lines = {
    right: `return keras.applications.${module}.preprocess_input(images)`,
    unit: "return images / 255.0",
    none: "return images",
  }[scaling];
  return `
class Trainer${n}:
    """Fits a head on frozen features, then the last layers of the network."""

    def __init__(self, data, batch_size=${pick([16, 32])}, learning_rate=1e-3):
        self.data = Path(data)
        self.batch_size = batch_size
        self.learning_rate = learning_rate
        self.base = keras.applications.${name}(weights="imagenet", include_top=False, pooling="avg")
        self.model = self._build()

    def _build(self):
        self.base.trainable = False
        inputs = keras.Input((${size}, ${size}, 3))
        x = self.base(self.prepare(inputs), training=False)
        outputs = layers.Dense(len(CLASS_NAMES), activation="softmax")(layers.Dropout(0.3)(x))
        return keras.Model(inputs, outputs)

    def prepare(self, images):
        ${lines}

    def images(self, part):
        return keras.utils.image_dataset_from_directory(
            self.data / part, image_size=(${size}, ${size}), batch_size=self.batch_size
        )

    def run(self, epochs=${pick([3, 6])}):
        self.model.compile(
            optimizer=keras.optimizers.Adam(self.learning_rate),
            loss="sparse_categorical_crossentropy",
            metrics=["accuracy"],
        )
        callbacks = [keras.callbacks.EarlyStopping(patience=2, restore_best_weights=True)]
        return self.model.fit(
            self.images("train"), validation_data=self.images("validation"), epochs=epochs, callbacks=callbacks
        )


trainer_${n} = Trainer${n}(DATA / "animals_${n}", batch_size=${pick([8, 32])})
remember("trainer_${n}", trainer_${n}.run(epochs=SETTINGS["epochs"]))
`;
}

function commandLine({ n, pick }) {
  return `
def parse_arguments_${n}(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--epochs", type=int, default=${pick([5, 10])})
    parser.add_argument("--learning-rate", type=float, default=1e-3)
    parser.add_argument("--mixed-precision", action="store_true")
    options = parser.parse_args(arguments)
    if options.mixed_precision:
        keras.mixed_precision.set_global_policy("mixed_float16")
    if not options.data.is_dir():
        parser.error(f"{options.data} is no folder")
    return options


def count_images_${n}(folder, endings=(".jpg", ".jpeg", ".png")):
    counts = {}
    for path in Path(folder).rglob("*"):
        if path.suffix.lower() in endings:
            counts[path.parent.name] = counts.get(path.parent.name, 0) + 1
    total = sum(counts.values())
    return {name: (count, count / total) for name, count in sorted(counts.items())}


defaults_${n} = dict(batch_size=${pick([16, 32, 64])}, shuffle=True)
`;
}

/** Marsaglia's xorshift: 0 ≤ x < 1, the same sequence for the same seed on every machine. */
function randomNumbers(seed) {
  let state = Math.imul(seed, 2654435761) || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
