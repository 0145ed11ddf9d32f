import glob

import cv2
import tensorflow as tf


class Reader:
    def __init__(self, pattern, scale=1.0):
        self.files = glob.glob(pattern)
        self.scale = scale

    def __call__(self):
        for name in self.files:
            picture = cv2.imread(name)[:, :, ::-1]
            yield cv2.resize(picture, (260, 260)) * self.scale  # error: [wrong-scaling]


reader = Reader("slides/*.png", scale=1 / 255)
# right: reader = Reader("slides/*.png")
ds = tf.data.Dataset.from_generator(reader, output_signature=tf.TensorSpec((260, 260, 3), tf.float32)).batch(4)
net = tf.keras.applications.EfficientNetB2(include_top=False, pooling="avg")
codes = net.predict(ds)  # arrives: predict EfficientNetB2 RGB/255
