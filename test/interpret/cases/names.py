import numpy as np
import cv2 as cv
from PIL import Image as I
from tensorflow.keras.applications.vgg16 import preprocess_input as pp
from tensorflow.keras.applications.resnet_v2 import *
import keras.applications.densenet as dn
import tensorflow.keras.applications as apps

try:
    from keras.preprocessing.image import load_img
except ImportError:
    from keras.utils import load_img

SCALE = 1 / 255.
MEAN = [0.485, 0.456, 0.406]
STD = np.array([0.229, 0.224, 0.225])

raw = np.array(I.open("cat.jpg"), dtype="float32")
reveal(raw * SCALE)  # RGB/255, range 0…1 · float · rank 3
reveal((raw * SCALE - MEAN) / STD)  # (RGB/255 − [0.485, 0.456, 0.406]) / [0.229, 0.224, 0.225], range −2.12…2.64 · float · rank 3
reveal(pp(raw.copy()))  # BGR minus [103.94, 116.78, 123.68], range −124…151 · float · rank 3
reveal(preprocess_input(raw.copy()))  # RGB/127.5 − 1, range −1…1 · float · rank 3
reveal(dn.preprocess_input(raw.copy()))  # (RGB/255 − [0.485, 0.456, 0.406]) / [0.229, 0.224, 0.225], range −2.12…2.64 · float · rank 3
reveal(apps.mobilenet.preprocess_input(raw.copy()))  # RGB/127.5 − 1, range −1…1 · float · rank 3
reveal(cv.imread("cat.jpg"))  # BGR 0–255 · uint8 · rank 3
reveal(load_img("cat.jpg"))  # RGB 0–255 · uint8 · pillow · rank 3

# Shadowing: the last import holds
from tensorflow.keras.applications.densenet import preprocess_input
reveal(preprocess_input(raw.copy()))  # (RGB/255 − [0.485, 0.456, 0.406]) / [0.229, 0.224, 0.225], range −2.12…2.64 · float · rank 3

def preprocess_input(x):
    return x / 127.5 - 1
reveal(preprocess_input(raw))  # RGB/127.5 − 1, range −1…1 · float · rank 3

# Tuple assignment, chains, stars, swaps
a, b = raw / 255., raw
reveal(a)  # RGB/255, range 0…1 · float · rank 3
a, b = b, a
reveal(a)  # RGB 0–255 · float · rank 3
c = d = raw / 2
reveal(d)  # RGB/2, range 0…127.5 · float · rank 3
first, *rest = [raw / 4, raw / 8, raw / 8]
reveal(first)  # RGB/4, range 0…63.8 · float · rank 3
reveal(rest[0])  # RGB/8, range 0…31.9 · float · rank 3
(x_train, y_train), (x_test, y_test) = (raw, 1), (raw / 255, 2)
reveal(x_test)  # RGB/255, range 0…1 · float · rank 3
if (half := raw / 2) is not None:
    reveal(half)  # RGB/2, range 0…127.5 · float · rank 3

# Global and nonlocal
kept = raw
def scale_global():
    global kept
    kept = kept / 255.
scale_global()
reveal(kept)  # RGB/255, range 0…1 · float · rank 3

def outer():
    inside = raw
    def inner():
        nonlocal inside
        inside = inside / 127.5
    inner()
    return inside
reveal(outer())  # RGB/127.5, range 0…2 · float · rank 3

del raw
reveal(raw)  # unknown: `raw` is not set before it is used
