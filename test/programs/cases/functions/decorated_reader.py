import functools
import time

import numpy as np
from PIL import Image
from tensorflow.keras.applications.mobilenet_v3 import MobileNetV3Large


def timed(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        start = time.perf_counter()
        result = function(*args, **kwargs)
        print(function.__name__, time.perf_counter() - start)
        return result

    return wrapper


def scaled(factor):
    def decorate(function):
        def inner(*args, **kwargs):
            return function(*args, **kwargs) * factor  # error: [wrong-scaling]

        return inner

    return decorate


@timed
@scaled(1 / 255)  # wrong
def read(path, size=(224, 224)):
    return np.array(Image.open(path).convert("RGB").resize(size), dtype="float32")


net = MobileNetV3Large()
print(net.predict(read("shoe.jpg", size=(224, 224))[None, ...]))  # arrives: predict MobileNetV3Large RGB/255
