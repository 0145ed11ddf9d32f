import os

import cv2
import numpy as np
import tensorflow as tf
from tensorflow.keras.applications.vgg16 import VGG16, preprocess_input


def frames(folder):
    for name in sorted(os.listdir(folder)):
        frame = cv2.imread(os.path.join(folder, name))
        frame = cv2.cvtColor(frame, cv2.COLOR_BGR2RGB)
        yield cv2.resize(frame, (224, 224)).astype(np.float32), int(name[0])


gen = frames("video")
dataset = tf.data.Dataset.from_generator(lambda: gen, output_types=(tf.float32, tf.int64), output_shapes=((224, 224, 3), ()))
dataset = dataset.map(lambda x, y: (tf.cast(x, tf.float32) / 255.0, y)).batch(8)  # error: [wrong-scaling]
# right: dataset = dataset.map(lambda x, y: (preprocess_input(tf.cast(x, tf.float32)), y)).batch(8)
vgg = VGG16(include_top=False, pooling="avg")
vgg.trainable = False
model = tf.keras.Sequential([vgg, tf.keras.layers.Dense(10, activation="softmax")])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
model.fit(dataset, epochs=2)  # arrives: train VGG16 RGB/255
