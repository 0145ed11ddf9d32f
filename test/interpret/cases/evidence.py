import numpy as np
from tensorflow.keras.applications.resnet50 import preprocess_input
from somewhere import load_everything

X = np.load("images.npy")
reveal(X)  # unknown: `numpy.load` gives what a file holds, which the program does not say
reveal(X / 255.)  # pixels/255, range 0…1 · unknown · numpy
reveal(X.astype("float32") / 255)  # pixels/255, range 0…1 · unknown · numpy
reveal(X * (1 / 255.))  # pixels/255, range 0…1 · unknown · numpy
reveal(X / 7)  # unknown: `numpy.load` gives what a file holds, which the program does not say
reveal(preprocess_input(X))  # pixels minus [103.94, 116.78, 123.68], range −124…151 · float · numpy
a, b = load_everything()
reveal(a / 127.5 - 1)  # pixels/127.5 − 1, range −1…1 · unknown · numpy
b = b.astype(np.float32)
b /= 255
reveal(b)  # pixels/255, range 0…1 · unknown · numpy

def prepare(image):
    image = image / 255.
    return image[..., ::-1]
reveal(prepare(load_everything()))  # pixels/255, range 0…1 · unknown · numpy

def unused(image):
    reveal(preprocess_input(image[None]))  # pixels minus [103.94, 116.78, 123.68], range −124…151 · float · numpy

# What was calculated before says nothing of where it came from; a centre that is subtracted does.
own = np.load("own.npy").astype("float32")
own -= np.mean(own)
own /= 127.5
reveal(own)  # unknown: `numpy.load` gives what a file holds, which the program does not say
reveal(preprocess_input((X - X.min()) / 255))  # unknown: `numpy.load` gives what a file holds, which the program does not say
reveal((X - 127.5) / 127.5)  # pixels/127.5 − 1, range −1…1 · unknown · numpy
reveal((X - 0.5) / 127.5)  # unknown: `numpy.load` gives what a file holds, which the program does not say
reveal(X - [103.939, 116.779, 123.68])  # pixels minus [103.94, 116.78, 123.68], range −124…151 · unknown · numpy
reveal(X - [0.485, 0.456, 0.406])  # unknown: `numpy.load` gives what a file holds, which the program does not say
reveal((load_everything() + load_everything()) / 255)  # pixels/255, range 0…1 · unknown · numpy

# A function that is given pixels gives back pixels of some kind: they may be scaled already.
from own import smote
from tensorflow.keras.preprocessing.image import img_to_array, load_img
pair, labels = smote.fit_resample(img_to_array(load_img("cat.jpg")) / 255, [1])
reveal(pair / 255)  # unknown: `own.smote.fit_resample` is not known to Pixelproof
