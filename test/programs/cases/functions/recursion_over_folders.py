import os

import cv2
import numpy as np
from keras.applications.vgg16 import VGG16

images = []


def collect(folder):
    for entry in os.listdir(folder):
        path = os.path.join(folder, entry)
        if os.path.isdir(path):
            collect(path)
        elif path.endswith(".jpg"):
            images.append(cv2.resize(cv2.imread(path), (224, 224)))


collect("archive")
batch = np.array(images, dtype=np.float32)
batch -= [123.68, 116.779, 103.939]  # error: [wrong-scaling]
# right: batch -= [103.939, 116.779, 123.68]
VGG16(include_top=False).predict(batch)  # arrives: predict VGG16 BGR minus [123.68, 116.78, 103.94]
