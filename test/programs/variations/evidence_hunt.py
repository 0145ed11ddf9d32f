import numpy as np
from keras.applications import VGG16, vgg16, MobileNet
m = VGG16()
def predict(img):
    img = img / 255.
    return m.predict(img[None])  # arrives: predict VGG16 pixels/255
def predict2(img):
    return m.predict(vgg16.preprocess_input(img))  # arrives: predict VGG16 pixels minus [103.94, 116.78, 123.68]
def predict3(img):
    return m.predict(img)  # arrives: predict VGG16 unknown: `img` is a parameter of `predict3`, which nothing here gives
X = np.load('a.npy')
m.predict(X)  # arrives: predict VGG16 unknown: `numpy.load` gives what a file holds, which the program does not say
m.predict(X / 255.)  # arrives: predict VGG16 pixels/255
m.predict(X.astype('float32') / 127.5 - 1)  # arrives: predict VGG16 pixels/127.5 − 1
m.predict(X[..., ::-1] / 255)  # arrives: predict VGG16 pixels/255
X = X / X.max()
m.predict(X)  # arrives: predict VGG16 unknown: `numpy.load` gives what a file holds, which the program does not say
