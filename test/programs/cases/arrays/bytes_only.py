import cv2
import numpy as np
from tensorflow.keras.applications.resnet_v2 import ResNet152V2

image = cv2.cvtColor(cv2.imread("cells.tif"), cv2.COLOR_BGR2RGB)
if image.dtype == np.uint8:
    image = image.astype(np.float32) / 255  # error: [wrong-scaling]
    # right: image = image.astype(np.float32) / 127.5 - 1
if image.ndim == 3:
    image = image[np.newaxis]
print(ResNet152V2().predict(image))  # arrives: predict ResNet152V2 RGB/255
