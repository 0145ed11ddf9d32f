import functools
import numpy as np
from PIL import Image

def load(path="cat.jpg"):
    return np.array(Image.open(path), dtype="float32")

def scale(x, by=255., *, shift=0.0):
    return x / by + shift

reveal(scale(load()))  # RGB/255, range 0…1 · float · numpy · 3d
reveal(scale(load(), 127.5, shift=-1))  # RGB/127.5 − 1, range −1…1 · float · numpy · 3d
reveal(scale(by=127.5, x=load()))  # RGB/127.5, range 0…2 · float · numpy · 3d
settings = {"by": 127.5, "shift": -1.0}
reveal(scale(load(), **settings))  # RGB/127.5 − 1, range −1…1 · float · numpy · 3d
args = (load(), 2)
reveal(scale(*args))  # RGB/2, range 0…127.5 · float · numpy · 3d

def spread(*images, **options):
    return images[0] / options["by"], options.get("shift", 3)
reveal(spread(load(), load(), by=255.))  # (RGB/255, range 0…1 · float · numpy · 3d, 3)

half = functools.partial(scale, by=2.0)
reveal(half(load()))  # RGB/2, range 0…127.5 · float · numpy · 3d
reveal((lambda im: im / 255.)(load()))  # RGB/255, range 0…1 · float · numpy · 3d

def compose(*functions):
    def run(x):
        for function in functions:
            x = function(x)
        return x
    return run
reveal(compose(lambda x: x / 255., lambda x: x - 0.5, lambda x: x * 2)(load()))  # RGB/127.5 − 1, range −1…1 · float · numpy · 3d

def decorator(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs) / 255.
    return wrapper

@decorator
def loaded(path):
    return load(path)
reveal(loaded("a.jpg"))  # RGB/255, range 0…1 · float · numpy · 3d

@unknown_decorator(3)
def plain(path):
    return load(path) / 255.
reveal(plain("a.jpg"))  # RGB/255, range 0…1 · float · numpy · 3d

def fact(n):
    return 1 if n == 0 else n * fact(n - 1)
reveal(fact(3))  # 6

def never_called(img, path="x.png"):
    img = img / 255.
    reveal(img)  # pixels/255, range 0…1 · unknown · numpy
    reveal(load(path))  # RGB 0–255 · float · numpy · 3d

def make(mode):
    if mode:
        def prepare(x):
            return x / 255.
    else:
        def prepare(x):
            return x / 127.5
    return prepare
reveal(make(True)(load()))  # RGB/255, range 0…1 · float · numpy · 3d
reveal(make(False)(load()))  # RGB/127.5, range 0…2 · float · numpy · 3d

async def fetch():
    return load() / 255.
async def main():
    reveal(await fetch())  # RGB/255, range 0…1 · float · numpy · 3d
