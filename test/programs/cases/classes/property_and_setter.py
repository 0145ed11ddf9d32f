import numpy as np
import tensorflow as tf


class Pipeline:
    def __init__(self, scale=255.0, shift=0.0):
    # right: def __init__(self, scale=127.5, shift=-1.0):
        self._scale = scale
        self._shift = shift
        self._net = None

    @property
    def net(self):
        if self._net is None:
            self._net = tf.keras.applications.Xception(include_top=False, pooling="avg")
        return self._net

    @property
    def shift(self):
        return self._shift

    def read(self, path):
        return tf.keras.utils.img_to_array(tf.keras.utils.load_img(path, target_size=(299, 299)))

    def run(self, paths):
        x = np.stack([self.read(p) for p in paths])
        return self.net.predict(x / self._scale + self.shift)  # error: [wrong-scaling]  # arrives: predict Xception RGB/255


Pipeline().run(["1.jpg", "2.jpg"])
