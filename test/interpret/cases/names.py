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
reveal(raw * SCALE)  # RGB/255, range 0…1 · float · numpy · 3d
reveal((raw * SCALE - MEAN) / STD)  # (RGB/255 − [0.485, 0.456, 0.406]) / [0.229, 0.224, 0.225], range −2.12…2.64 · float · numpy · 3d
reveal(pp(raw.copy()))  # BGR minus [103.94, 116.78, 123.68], range −124…151 · float · numpy · 3d
reveal(preprocess_input(raw.copy()))  # RGB/127.5 − 1, range −1…1 · float · numpy · 3d
reveal(dn.preprocess_input(raw.copy()))  # (RGB/255 − [0.485, 0.456, 0.406]) / [0.229, 0.224, 0.225], range −2.12…2.64 · float · numpy · 3d
reveal(apps.mobilenet.preprocess_input(raw.copy()))  # RGB/127.5 − 1, range −1…1 · float · numpy · 3d
reveal(cv.imread("cat.jpg"))  # BGR 0–255 · uint8 · numpy · 3d
reveal(load_img("cat.jpg"))  # RGB 0–255 · uint8 · pillow · 3d

# Shadowing: the last import holds
from tensorflow.keras.applications.densenet import preprocess_input
reveal(preprocess_input(raw.copy()))  # (RGB/255 − [0.485, 0.456, 0.406]) / [0.229, 0.224, 0.225], range −2.12…2.64 · float · numpy · 3d

def preprocess_input(x):
    return x / 127.5 - 1
reveal(preprocess_input(raw))  # RGB/127.5 − 1, range −1…1 · float · numpy · 3d

# Tuple assignment, chains, stars, swaps
a, b = raw / 255., raw
reveal(a)  # RGB/255, range 0…1 · float · numpy · 3d
a, b = b, a
reveal(a)  # RGB 0–255 · float · numpy · 3d
c = d = raw / 2
reveal(d)  # RGB/2, range 0…127.5 · float · numpy · 3d
first, *rest = [raw / 4, raw / 8, raw / 8]
reveal(first)  # RGB/4, range 0…63.8 · float · numpy · 3d
reveal(rest[0])  # RGB/8, range 0…31.9 · float · numpy · 3d
(x_train, y_train), (x_test, y_test) = (raw, 1), (raw / 255, 2)
reveal(x_test)  # RGB/255, range 0…1 · float · numpy · 3d
if (half := raw / 2) is not None:
    reveal(half)  # RGB/2, range 0…127.5 · float · numpy · 3d

# Global and nonlocal
kept = raw
def scale_global():
    global kept
    kept = kept / 255.
scale_global()
reveal(kept)  # RGB/255, range 0…1 · float · numpy · 3d

def outer():
    inside = raw
    def inner():
        nonlocal inside
        inside = inside / 127.5
    inner()
    return inside
reveal(outer())  # RGB/127.5, range 0…2 · float · numpy · 3d

del raw
reveal(raw)  # unknown: `raw` is not set before it is used
