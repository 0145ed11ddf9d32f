import cv2
import numpy as np
from keras.applications.resnet50 import ResNet50


def caffe(path):
    rgb = cv2.cvtColor(cv2.imread(path), cv2.COLOR_BGR2RGB)  # error: [swapped-channels]
    rgb = cv2.resize(rgb, (224, 224)).astype(np.float32)
    out = np.zeros((224, 224, 3), dtype=np.float32)
    out[:, :, 0] = rgb[:, :, 0] - 123.68
    # right: out[:, :, 0] = rgb[:, :, 2] - 103.939
    out[:, :, 1] = rgb[:, :, 1] - 116.779
    out[:, :, 2] = rgb[:, :, 2] - 103.939
    # right: out[:, :, 2] = rgb[:, :, 0] - 123.68
    return out


print(ResNet50().predict(caffe("a.jpg")[np.newaxis]))  # arrives: predict ResNet50 RGB minus [123.68, 116.78, 103.94]
