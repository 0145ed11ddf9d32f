import numpy as np, cv2
from keras.applications import VGG16, vgg16
m = VGG16()
x = cv2.imread('a')[None].astype('float32')
y = x / 255.
y /= 255.
m.predict(y)  # arrives: predict VGG16 BGR/65025
z = vgg16.preprocess_input(vgg16.preprocess_input(x.copy()))
m.predict(z)  # arrives: predict VGG16 BGR minus [227.62, 233.56, 227.62]
w = (x - 127.5) / 127.5
w = w * 127.5 + 127.5
m.predict(w)  # arrives: predict VGG16 BGR 0–255
