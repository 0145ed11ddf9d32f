import tensorflow as tf
from tensorflow.keras import layers

front = tf.keras.Input((224, 224, 3), name="front")
side = tf.keras.Input((224, 224, 3), name="side")
net_a = tf.keras.applications.ResNet50V2(include_top=False, pooling="avg")
net_b = tf.keras.applications.ResNet101V2(include_top=False, pooling="avg")
joined = layers.Concatenate()([net_a(front), net_b(side)])
model = tf.keras.Model(inputs=[front, side], outputs=layers.Dense(1)(joined))


def load(path):
    return tf.image.resize(tf.io.decode_jpeg(tf.io.read_file(path), channels=3), (224, 224))


fronts = tf.data.Dataset.list_files("front/*", shuffle=False).map(load).map(lambda x: x / 127.5 - 1)
sides = tf.data.Dataset.list_files("side/*", shuffle=False).map(load)
# right: sides = tf.data.Dataset.list_files("side/*", shuffle=False).map(load).map(lambda x: x / 127.5 - 1)
both = tf.data.Dataset.zip((fronts, sides)).map(lambda f, s: {"front": f, "side": s}).batch(2)
model.predict(both)  # error: [missing-preprocessing]  # arrives: predict ResNet50V2 RGB/127.5 − 1; predict ResNet101V2 RGB 0–255
