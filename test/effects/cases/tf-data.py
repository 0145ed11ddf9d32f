import tensorflow as tf
import tensorflow_datasets as tfds
from tensorflow.keras.applications.mobilenet_v2 import preprocess_input
from tensorflow.keras.datasets import cifar10

files = tf.data.Dataset.list_files("train/*.jpg")
reveal(files)  # stream of unknown: a file name


def load(path):
    image = tf.io.decode_jpeg(tf.io.read_file(path), channels=3)
    return tf.image.resize(image, (224, 224)) / 255.0


def load_pair(path):
    return load(path), tf.strings.split(path, "/")[-2]


reveal(files.map(load))  # stream of RGB/255, range 0…1 · float · tensor · 3d
reveal(files.map(load).batch(32))  # stream of RGB/255, range 0…1 · float · tensor · 4d
reveal(files.map(load_pair).cache().shuffle(100).batch(32).prefetch(tf.data.AUTOTUNE))  # stream of (RGB/255, range 0…1 · float · tensor · 4d, unknown: `tensorflow.strings.split` is not known to Pixelproof)
reveal(files.map(load).batch(32).unbatch())  # stream of RGB/255, range 0…1 · float · tensor · 3d
for images in files.map(load).batch(32).take(1):
    reveal(images)  # RGB/255, range 0…1 · float · tensor · 4d
reveal(next(iter(files.map(load))))  # RGB/255, range 0…1 · float · tensor · 3d
reveal(files.map(load).batch(2).as_numpy_iterator())  # stream of RGB/255, range 0…1 · float · numpy · 4d

(x, y), _ = cifar10.load_data()
pairs = tf.data.Dataset.from_tensor_slices((x, y))
reveal(pairs)  # stream of (RGB 0–255 · uint8 · tensor · 3d, unknown: labels)
reveal(pairs.map(lambda image, label: (preprocess_input(tf.cast(image, tf.float32)), label)).batch(8))  # stream of (RGB/127.5 − 1, range −1…1 · float · tensor · 4d, unknown: labels)
reveal(tf.data.Dataset.from_tensor_slices(x).map(preprocess_input))  # stream of unknown: `preprocess_input` of a tensor of integers wraps around · float · tensor · 3d
reveal(tf.data.Dataset.from_tensor_slices({"image": x}).map(lambda row: row["image"] / 2))  # stream of RGB/2, range 0…127.5 · float · tensor · 3d
reveal(tf.data.Dataset.from_tensor_slices((unknown_x, unknown_y)).map(lambda a, b: (a / 255, b)))  # stream of (pixels/255, range 0…1 · unknown · tensor, unknown: `unknown_y` is not set before it is used)
reveal(tf.data.Dataset.zip((pairs, files)))  # stream of ((RGB 0–255 · uint8 · tensor · 3d, unknown: labels), unknown: a file name)
reveal(pairs.enumerate())  # stream of (unknown: a counter, (RGB 0–255 · uint8 · tensor · 3d, unknown: labels))
reveal(pairs.concatenate(pairs))  # stream of (RGB 0–255 · uint8 · tensor · 3d, unknown: labels)
reveal(pairs.apply(lambda ds: ds.batch(2)))  # stream of (RGB 0–255 · uint8 · tensor · 4d, unknown: labels)
reveal(files.interleave(lambda path: tf.data.Dataset.from_tensors(load(path))))  # stream of RGB/255, range 0…1 · float · tensor · 3d


def generate():
    while True:
        yield x / 255.0, y


reveal(tf.data.Dataset.from_generator(generate, (tf.float32, tf.int32)))  # stream of (RGB/255, range 0…1 · float · tensor · 4d, unknown: labels)
reveal(tf.data.Dataset.from_generator(lambda: generate(), (tf.float32, tf.int32)).map(lambda a, b: (a * 2, b)))  # stream of (RGB/127.5, range 0…2 · float · tensor · 4d, unknown: labels)

(train, test), info = tfds.load("cats_vs_dogs", split=["train[:80%]", "train[80%:]"], as_supervised=True, with_info=True)
reveal(train)  # stream of (RGB 0–255 · uint8 · tensor · 3d, unknown: a label)
reveal(tfds.load("beans", split="train"))  # stream of {"image": RGB 0–255 · uint8 · tensor · 3d, "label": unknown: a label, *: unknown: a further part of a dataset's element}
reveal(tfds.load("mnist", as_supervised=True)["train"])  # stream of (unknown: the picture is grey, a mix of its colours · uint8 · tensor · 3d · 1 channel, unknown: a label)
reveal(tfds.load("imdb_reviews", split="train"))  # stream of unknown: an element of a dataset that is not known
