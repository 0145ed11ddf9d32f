import numpy as np
from PIL import Image
from tensorflow.keras.applications.vgg16 import preprocess_input as caffe
from tensorflow.keras.applications.mobilenet import preprocess_input as tf_mode

def load():
    return np.array(Image.open("cat.jpg"), dtype="float32")

# Aliases and views see what is done to the array
x = load()
alias = x
x /= 255.
reveal(alias)  # RGB/255, range 0…1 · float · numpy · 3d
x = load()
view = x[None]
x -= 127.5
reveal(view)  # RGB − 127.5, range −128…128 · float · numpy · 4d
copy = x.copy()
x *= 0
reveal(copy)  # RGB − 127.5, range −128…128 · float · numpy · 3d

# A new value is bound: the alias keeps the old one
x = load()
alias = x
x = x / 255.
reveal(alias)  # RGB 0–255 · float · numpy · 3d

# preprocess_input writes into float arrays
x = load()
y = tf_mode(x)
reveal(x)  # RGB/127.5 − 1, range −1…1 · float · numpy · 3d
x = load()
y = caffe(x)
reveal(y)  # BGR minus [103.94, 116.78, 123.68], range −124…151 · float · numpy · 3d
reveal(x)  # RGB minus [123.68, 116.78, 103.94], range −124…151 · float · numpy · 3d
x = np.array(Image.open("cat.jpg"))
y = caffe(x)
reveal(x)  # RGB 0–255 · uint8 · numpy · 3d

# Whole numbers cannot be divided in place
x = np.array(Image.open("cat.jpg"))
x /= 255.
reveal(x)  # unknown: `/=` on an array of whole numbers is an error in NumPy · uint8 · numpy · 3d

# Slices
x = load()
x[:] = x / 255.
reveal(x)  # RGB/255, range 0…1 · float · numpy · 3d
x[..., 0] -= 0.485
x[..., 1] -= 0.456
x[..., 2] -= 0.406
reveal(x)  # RGB/255 − [0.485, 0.456, 0.406], range −0.485…0.594 · float · numpy · 3d
x = load()[..., ::-1]
reveal(x)  # BGR 0–255 · float · numpy · 3d
reveal(load()[:, :, [2, 1, 0]])  # BGR 0–255 · float · numpy · 3d
reveal(load()[:, :, :3])  # RGB 0–255 · float · numpy · 3d
reveal(load()[:, :, 0])  # RGB 0–255 · float · numpy · 2d · 1 channel
reveal(load()[10:20, 5:-5])  # RGB 0–255 · float · numpy · 3d

# A buffer that a loop fills
import os
names = os.listdir("data")
X = np.zeros((len(names), 224, 224, 3), dtype="float32")
reveal(X)  # unknown: the array holds no picture yet · float · numpy · 4d
for i, name in enumerate(names):
    X[i] = load()
reveal(X)  # RGB 0–255 · float · numpy · 4d
for i in range(len(X)):
    X[i] /= 255.
reveal(X)  # RGB/255, range 0…1 · float · numpy · 4d
for i in range(len(X)):
    X[i, :, :, :] = X[i] * 2 - 1
reveal(X)  # RGB/127.5 − 1, range −1…1 · float · numpy · 4d
X = np.empty((len(names), 224, 224, 3), dtype=np.uint8)
for i, name in enumerate(names):
    X[i] = load() / 255
reveal(X)  # unknown: pixels destroyed: values of 0…1 are cut to whole numbers · uint8 · numpy · 4d
X = load()[None]
X[0] = load() / 255
reveal(X)  # unknown: different images stand in one array · float · numpy · 4d
