import numpy as np, cv2
from tensorflow.keras.applications import ResNet50
m = ResNet50()
a = cv2.imread('a.png')
c = np.transpose(a, (2, 0, 1))
c = c[::-1]
d = np.transpose(c, (1, 2, 0))
m.predict(d[None])  # arrives: predict ResNet50 RGB 0–255
e = a.transpose(2, 0, 1)[::-1, :, :].transpose(1, 2, 0)
m.predict(e[None])  # arrives: predict ResNet50 RGB 0–255
