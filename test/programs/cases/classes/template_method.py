from abc import ABC, abstractmethod

import cv2
import numpy as np
from tensorflow.keras import applications


class Predictor(ABC):
    side = 224

    def __init__(self):
        self.network = self.build()

    @abstractmethod
    def build(self):
        ...

    def prepare(self, picture):
        return picture / 127.5 - 1.0  # error: [wrong-scaling]

    def __call__(self, path):
        picture = cv2.resize(cv2.imread(path)[:, :, ::-1], (self.side, self.side))
        batch = np.expand_dims(self.prepare(picture), 0)
        return self.network.predict(batch)  # arrives: predict MobileNet RGB/127.5 − 1; predict DenseNet121 RGB/127.5 − 1


class Mobile(Predictor):
    def build(self):
        return applications.MobileNet(weights="imagenet")


class Dense(Predictor):
    def build(self):
        return applications.DenseNet121(weights="imagenet")
    # add:
    # add: def prepare(self, picture):
    # add:     return applications.densenet.preprocess_input(picture.astype("float32"))


Mobile()("a.jpg")
Dense()("a.jpg")
