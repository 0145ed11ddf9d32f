import tensorflow as tf
from tensorflow.keras import layers
resize_and_rescale = tf.keras.Sequential([layers.Resizing(180, 180), layers.Rescaling(1./255)])
data_augmentation = tf.keras.Sequential([layers.RandomFlip("horizontal_and_vertical"), layers.RandomRotation(0.2)])
def prepare(ds, shuffle=False, augment=False):
    ds = ds.map(lambda x, y: (resize_and_rescale(x), y), num_parallel_calls=tf.data.AUTOTUNE)
    if shuffle:
        ds = ds.shuffle(1000)
    ds = ds.batch(32)
    if augment:
        ds = ds.map(lambda x, y: (data_augmentation(x, training=True), y), num_parallel_calls=tf.data.AUTOTUNE)
    return ds.prefetch(buffer_size=tf.data.AUTOTUNE)
import tensorflow_datasets as tfds
(a, b, c), meta = tfds.load('tf_flowers', split=['train[:80%]', 'train[80%:90%]', 'train[90%:]'], with_info=True, as_supervised=True)
m = tf.keras.Sequential([tf.keras.applications.ResNet50(include_top=False), layers.Dense(5)])
m.fit(prepare(a, shuffle=True, augment=True), validation_data=prepare(b))  # arrives: train ResNet50 RGB/255; validate ResNet50 RGB/255
m.evaluate(prepare(c))  # arrives: evaluate ResNet50 RGB/255
def aug(image_label, seed):
    image, label = image_label
    image = tf.image.resize(image, [180, 180])
    image = tf.image.stateless_random_brightness(image, max_delta=0.5, seed=seed)
    image = image / 255.0
    return image, label
counter = tf.data.experimental.Counter()
z = tf.data.Dataset.zip((a, (counter, counter)))
m.fit(z.map(aug).batch(3))  # arrives: train ResNet50 RGB/255
rng = tf.random.Generator.from_seed(123)
def f(x, y):
    seed = rng.make_seeds(2)[0]
    image, label = aug((x, y), seed)
    return image, label
m.fit(a.map(f).batch(3))  # arrives: train ResNet50 RGB/255
opts = tf.data.Options()
m.fit(a.with_options(opts).map(lambda x, y: (tf.image.resize(x, (3, 3)), tf.one_hot(y, 5))).batch(2))  # arrives: train ResNet50 RGB 0–255
