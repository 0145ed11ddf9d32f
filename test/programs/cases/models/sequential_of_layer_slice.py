import cv2
import numpy as np
from keras.applications.vgg19 import VGG19, preprocess_input
from keras.models import Sequential

base = VGG19(weights="imagenet")
descriptor = Sequential(base.layers[:-3])
picture = cv2.cvtColor(cv2.imread("stamp.png"), cv2.COLOR_BGR2RGB)
picture = cv2.resize(picture, (224, 224)).astype("float32")
print(descriptor.predict(picture[None] / 255))  # error: [wrong-scaling]  # arrives: predict VGG19 RGB/255
# right: print(descriptor.predict(preprocess_input(picture[None])))
