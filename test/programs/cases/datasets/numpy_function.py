import numpy as np
import tensorflow as tf
from PIL import Image


def read(path):
    with Image.open(path.decode()) as im:
        pixels = np.array(im.convert("RGB").resize((224, 224)), dtype=np.float32)
    return pixels


def load(path, label):
    image = tf.numpy_function(read, [path], tf.float32)
    image.set_shape((224, 224, 3))
    image = tf.keras.applications.mobilenet_v2.preprocess_input(image)  # error: [wrong-preprocess-input]
    # right: image = tf.keras.applications.resnet.preprocess_input(image)
    return image, label


files, labels = ["a.png", "b.png"], [0, 1]
data = tf.data.Dataset.from_tensor_slices((files, labels)).map(load).batch(2)
net = tf.keras.applications.ResNet101(include_top=False, weights="imagenet", pooling="avg")
net.trainable = False
model = tf.keras.Sequential([net, tf.keras.layers.Dense(2)])
model.compile("sgd", "mse")
model.fit(data)  # arrives: train ResNet101 RGB/127.5 − 1
