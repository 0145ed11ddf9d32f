import cv2
import numpy as np
from keras.applications.resnet50 import ResNet50, preprocess_input

network = ResNet50(include_top=False, pooling="avg")
batch, codes = [], []


def flush():
    pixels = preprocess_input(np.array(batch, dtype=np.float32))
    codes.append(network.predict(pixels))  # arrives: predict ResNet50 RGB minus [103.94, 116.78, 123.68]


for line in open("all.txt"):
    batch.append(cv2.resize(cv2.imread(line.strip()), (224, 224)))  # error: [swapped-channels]
    # right: batch.append(cv2.resize(cv2.imread(line.strip()), (224, 224))[..., ::-1])
    if len(batch) == 64:
        flush()
        batch = []
