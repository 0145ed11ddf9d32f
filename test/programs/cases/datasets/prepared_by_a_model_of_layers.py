import tensorflow as tf
import tensorflow_datasets as tfds
from tensorflow.keras import layers

(train, valid), meta = tfds.load("tf_flowers", split=["train[:80%]", "train[80%:]"], with_info=True, as_supervised=True)
resize_and_rescale = tf.keras.Sequential([
    layers.Resizing(180, 180),
    layers.Rescaling(1.0 / 255),  # error: [wrong-scaling]
    # right: layers.Rescaling(1.0 / 127.5, offset=-1.0),
])
augmentation = tf.keras.Sequential([layers.RandomFlip("horizontal"), layers.RandomRotation(0.2)])


def prepare(ds, augment=False):
    ds = ds.map(lambda x, y: (resize_and_rescale(x), y), num_parallel_calls=tf.data.AUTOTUNE).batch(32)
    if augment:
        ds = ds.map(lambda x, y: (augmentation(x, training=True), y), num_parallel_calls=tf.data.AUTOTUNE)
    return ds.prefetch(tf.data.AUTOTUNE)


net = tf.keras.applications.NASNetMobile(include_top=False, pooling="avg", input_shape=(180, 180, 3), weights="imagenet")
net.trainable = False
model = tf.keras.Sequential([net, layers.Dense(5)])
model.compile("adam", "mse")
model.fit(prepare(train, augment=True), validation_data=prepare(valid), epochs=2)  # arrives: train NASNetMobile RGB/255; validate NASNetMobile RGB/255
