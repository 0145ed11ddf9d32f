import cv2
import numpy as np
from keras.applications.densenet import DenseNet121

MEAN = [0.485, 0.456, 0.406]
STD = [0.229, 0.224, 0.225]
image = cv2.resize(cv2.imread("x.png"), (224, 224)) / 255.0
# right: image = cv2.resize(cv2.imread("x.png"), (224, 224))[:, :, ::-1] / 255.0
for c in range(3):
    image[..., c] = (image[..., c] - MEAN[c]) / STD[c]  # error: [swapped-channels]
print(DenseNet121().predict(image[None]))  # arrives: predict DenseNet121 (BGR/255 − [0.485, 0.456, 0.406]) / [0.229, 0.224, 0.225]
