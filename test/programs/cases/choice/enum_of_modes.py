from enum import Enum

import numpy as np
import tensorflow as tf


class Mode(Enum):
    UNIT = 255.0
    SYMMETRIC = 127.5


def scale(batch, mode):
    if mode is Mode.SYMMETRIC:
        return batch / mode.value - 1.0
    return batch / mode.value  # error: [wrong-scaling]


pictures = np.stack([tf.keras.utils.img_to_array(tf.keras.utils.load_img(p, target_size=(224, 224))) for p in ["1.png", "2.png"]])
net = tf.keras.applications.MobileNetV2()
print(net.predict(scale(pictures, Mode.UNIT)))  # arrives: predict MobileNetV2 RGB/255
# right: print(net.predict(scale(pictures, Mode.SYMMETRIC)))
