import functools, time
import numpy as np, cv2
from keras.applications import VGG16
def timed(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        t = time.time()
        r = f(*args, **kwargs)
        print(time.time() - t)
        return r
    return wrapper
def scaled(by):
    def deco(f):
        def inner(*a, **k):
            return f(*a, **k) / by
        return inner
    return deco
@timed
def load(p):
    return cv2.imread(p)
@timed
@scaled(255.)
def load2(p, size=224):
    return cv2.resize(cv2.imread(p), (size, size))
m = VGG16()
m.predict(load('a')[None])  # arrives: predict VGG16 BGR 0–255
m.predict(load2('a', size=3)[None])  # arrives: predict VGG16 BGR/255
@functools.lru_cache(maxsize=None)
def model():
    return VGG16()
model().predict(load2('b')[None])  # arrives: predict VGG16 BGR/255
