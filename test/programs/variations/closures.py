import numpy as np, cv2
from keras.applications import VGG16
def make_loader(scale, swap=False):
    def load(p):
        im = cv2.imread(p)
        if swap:
            im = im[..., ::-1]
        return im * scale
    return load
m = VGG16()
l1 = make_loader(1/255.)
l2 = make_loader(1., swap=True)
m.predict(l1('a')[None])  # arrives: predict VGG16 BGR/255
m.predict(l2('a')[None])  # arrives: predict VGG16 RGB 0–255
def counter():
    n = 0
    def go(x):
        nonlocal n
        n += 1
        return x / 255.
    return go
m.predict(counter()(cv2.imread('x'))[None])  # arrives: predict VGG16 BGR/255
MODEL = None
def get_model():
    global MODEL
    if MODEL is None:
        MODEL = VGG16()
    return MODEL
get_model().predict(l1('a')[None])  # arrives: predict VGG16 BGR/255
