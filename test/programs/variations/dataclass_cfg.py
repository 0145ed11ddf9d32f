from dataclasses import dataclass, field
from collections import namedtuple
from typing import NamedTuple, Callable
from types import SimpleNamespace
from enum import Enum
import cv2
from keras.applications import VGG16
from keras.applications.vgg16 import preprocess_input
@dataclass
class Cfg:
    scale: float = 1 / 255.
    size: int = 224
    names: list = field(default_factory=list)
    pre: Callable = preprocess_input
cfg = Cfg()
m = VGG16()
im = cv2.imread('a')[None].astype('float32')
m.predict(im * cfg.scale)  # arrives: predict VGG16 BGR/255
c2 = Cfg(scale=2.)
m.predict(im * c2.scale)  # arrives: predict VGG16 BGR·2
c3 = Cfg(1.0, 299)
m.predict(im * c3.scale)  # arrives: predict VGG16 BGR 0–255
P = namedtuple('P', ['scale', 'swap'])
p = P(1/255., True)
m.predict(im * p.scale)  # arrives: predict VGG16 BGR/255
p2 = P(scale=3., swap=False)
m.predict(im * p2.scale)  # arrives: predict VGG16 BGR·3
class N(NamedTuple):
    s: float
    t: float = 5.
m.predict(im * N(2.).t)  # arrives: predict VGG16 BGR·5
ns = SimpleNamespace(scale=1/127.5, off=1.)
m.predict(im * ns.scale - ns.off)  # arrives: predict VGG16 BGR/127.5 − 1
class E(Enum):
    A = 255.
m.predict(im / E.A.value)  # arrives: predict VGG16 BGR/255
class Config:
    SCALE = 1 / 255.
    @property
    def off(self): return 0.5
m.predict(im * Config.SCALE)  # arrives: predict VGG16 BGR/255
m.predict(im * Config().SCALE - Config().off)  # arrives: predict VGG16 BGR/255 − 0.5
