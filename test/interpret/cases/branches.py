import sys
import numpy as np
from PIL import Image
from tensorflow.keras.applications import vgg16, mobilenet, densenet

def load():
    return np.array(Image.open("cat.jpg"), dtype="float32")

DEBUG = False
x = load()
if DEBUG:
    x = x / 2
else:
    x = x / 255.
reveal(x)  # RGB/255, range 0…1 · float · numpy · 3d

y = load()
if sys.argv[1] == "vgg":
    y = vgg16.preprocess_input(y)
elif sys.argv[1] == "mobilenet":
    y = mobilenet.preprocess_input(y)
else:
    raise ValueError(sys.argv[1])
reveal(y)  # BGR minus [103.94, 116.78, 123.68], range −124…151 · float · numpy · 3d || RGB/127.5 − 1, range −1…1 · float · numpy · 3d
if sys.argv[1] == "vgg":
    reveal(y)  # BGR minus [103.94, 116.78, 123.68], range −124…151 · float · numpy · 3d

def prepare(img, mode):
    if mode == "unit":
        return img / 255.
    if mode == "tf":
        return img / 127.5 - 1
    return img

reveal(prepare(load(), "tf"))  # RGB/127.5 − 1, range −1…1 · float · numpy · 3d
reveal(prepare(load(), mode="unit"))  # RGB/255, range 0…1 · float · numpy · 3d
reveal(prepare(load(), sys.argv[2]))  # RGB/255, range 0…1 · float · numpy · 3d || RGB/127.5 − 1, range −1…1 · float · numpy · 3d || RGB 0–255 · float · numpy · 3d

name = "densenet"
modules = {"vgg": vgg16, "densenet": densenet}
reveal(modules[name].preprocess_input(load()))  # (RGB/255 − [0.485, 0.456, 0.406]) / [0.229, 0.224, 0.225], range −2.12…2.64 · float · numpy · 3d
reveal(modules[sys.argv[3]].preprocess_input(load()))  # BGR minus [103.94, 116.78, 123.68], range −124…151 · float · numpy · 3d || (RGB/255 − [0.485, 0.456, 0.406]) / [0.229, 0.224, 0.225], range −2.12…2.64 · float · numpy · 3d
reveal(modules.get(name).preprocess_input(load()))  # (RGB/255 − [0.485, 0.456, 0.406]) / [0.229, 0.224, 0.225], range −2.12…2.64 · float · numpy · 3d

z = load()
z = z / 255. if z.max() > 1 else z
reveal(z)  # RGB/255, range 0…1 · float · numpy · 3d
w = load() / 255. if not DEBUG else load()
reveal(w)  # RGB/255, range 0…1 · float · numpy · 3d

match name:
    case "vgg" | "vgg16":
        m = vgg16.preprocess_input(load())
    case "densenet":
        m = densenet.preprocess_input(load())
    case _:
        m = load()
reveal(m)  # (RGB/255 − [0.485, 0.456, 0.406]) / [0.229, 0.224, 0.225], range −2.12…2.64 · float · numpy · 3d

def checked(img):
    if img is None:
        return None
    assert img.ndim == 3
    return img / 255.
reveal(checked(load()))  # RGB/255, range 0…1 · float · numpy · 3d

def guarded(path):
    try:
        img = np.array(Image.open(path), dtype="float32")
    except OSError:
        return None
    finally:
        print("done")
    return img / 255.
reveal(guarded("cat.jpg"))  # RGB/255, range 0…1 · float · numpy · 3d

opts = None
x = load() / (opts or 255.)
reveal(x)  # RGB/255, range 0…1 · float · numpy · 3d
