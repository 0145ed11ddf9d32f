from dataclasses import dataclass
import numpy as np
from PIL import Image
from tensorflow.keras.applications.mobilenet import preprocess_input

def load(path="cat.jpg"):
    return np.array(Image.open(path), dtype="float32")

class Base:
    divisor = 255.

    def __init__(self, shift=0.):
        self.shift = shift

    def prepare(self, x):
        return self.scale(x) + self.shift

    def scale(self, x):
        return x / self.divisor

class Tf(Base):
    divisor = 127.5

    def __init__(self):
        super().__init__(shift=-1.)

class Caffe(Base):
    def scale(self, x):
        return super().scale(x) * 255.

reveal(Base().prepare(load()))  # RGB/255, range 0…1 · float · numpy · 3d
reveal(Tf().prepare(load()))  # RGB/127.5 − 1, range −1…1 · float · numpy · 3d
reveal(Caffe(3).prepare(load()))  # RGB + 3, range 3…258 · float · numpy · 3d
reveal(Base.scale(Tf(), load()))  # RGB/127.5, range 0…2 · float · numpy · 3d

class Loader:
    size = (224, 224)

    @staticmethod
    def read(path):
        return load(path)

    @classmethod
    def create(cls):
        return cls()

    @property
    def image(self):
        return self.read("a.jpg") / 255.

    def __call__(self, path):
        return self.read(path) / 2

    def __getitem__(self, index):
        return self.read(str(index)) / 4

    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass

loader = Loader.create()
reveal(loader.image)  # RGB/255, range 0…1 · float · numpy · 3d
reveal(loader("b.jpg"))  # RGB/2, range 0…127.5 · float · numpy · 3d
reveal(loader[3])  # RGB/4, range 0…63.8 · float · numpy · 3d
with Loader() as opened:
    reveal(opened.image)  # RGB/255, range 0…1 · float · numpy · 3d
loader.extra = load() / 8
reveal(loader.extra)  # RGB/8, range 0…31.9 · float · numpy · 3d
setattr(loader, "more", load() / 16)
reveal(getattr(loader, "more"))  # RGB/16, range 0…15.94 · float · numpy · 3d

@dataclass
class Config:
    scale: float = 255.
    preprocess: object = preprocess_input
    name: str = "x"

config = Config(scale=127.5)
reveal(load() / config.scale)  # RGB/127.5, range 0…2 · float · numpy · 3d
reveal(Config().preprocess(load()))  # RGB/127.5 − 1, range −1…1 · float · numpy · 3d
reveal(load() / Config(2.0).scale)  # RGB/2, range 0…127.5 · float · numpy · 3d

class Unused:
    def __init__(self, path):
        self.image = load(path)

    def run(self):
        reveal(self.image / 255.)  # RGB/255, range 0…1 · float · numpy · 3d

class Settings:
    SCALE = 1 / 255.
    class Nested:
        SHIFT = 0.5
reveal(load() * Settings.SCALE - Settings.Nested.SHIFT)  # RGB/255 − 0.5, range −0.5…0.5 · float · numpy · 3d
