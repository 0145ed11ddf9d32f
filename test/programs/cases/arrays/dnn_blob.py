import cv2
import numpy as np
from keras.applications.resnet50 import ResNet50

net = ResNet50()
image = cv2.imread("a.jpg")
blob = cv2.dnn.blobFromImage(image, 1.0 / 255, (224, 224), swapRB=True, crop=False)  # error: [wrong-scaling]
# right: blob = cv2.dnn.blobFromImage(image, 1.0, (224, 224), (103.939, 116.779, 123.68), crop=False)
print(net.predict(np.moveaxis(blob, 1, -1)))  # arrives: predict ResNet50 RGB/255
