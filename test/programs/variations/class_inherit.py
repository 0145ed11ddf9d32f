import cv2, numpy as np
from abc import ABC, abstractmethod
from keras.applications import VGG16, MobileNet
class Base(ABC):
    size = 224
    def __init__(self):
        self.net = self.make()
    @abstractmethod
    def make(self):
        pass
    def prep(self, im):
        return im / 255.0
    def run(self, p):
        im = cv2.resize(cv2.imread(p), (self.size, self.size))
        return self.net.predict(np.expand_dims(self.prep(im), 0))  # arrives: predict VGG16 BGR/255; predict MobileNet RGB/127.5 − 1
class V(Base):
    def make(self):
        return VGG16()
class M(Base):
    def make(self):
        return MobileNet()
    def prep(self, im):
        x = super().prep(im[..., ::-1])
        return x * 2 - 1
V().run('a')
M().run('b')
