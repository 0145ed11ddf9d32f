import cv2
import numpy as np
from keras.applications.inception_resnet_v2 import InceptionResNetV2

net = InceptionResNetV2(weights="imagenet")
batch = []
for name in ("k.jpg", "l.jpg"):
    if (img := cv2.imread(name)) is not None:
        batch.append(cv2.resize(img[:, :, ::-1], (299, 299)))
if (n := len(batch)) > 0:
    x = np.array(batch) / 255  # error: [wrong-scaling]
    # right: x = np.array(batch) / 127.5 - 1
    print(n, net.predict(x))  # arrives: predict InceptionResNetV2 RGB/255
