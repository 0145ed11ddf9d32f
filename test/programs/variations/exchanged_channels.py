import numpy as np, cv2
from keras.applications import VGG16
m = VGG16()
f = cv2.imread('a').astype('float32')
f[:, :, 0], f[:, :, 2] = f[:, :, 2].copy(), f[:, :, 0].copy()
m.predict(f[None])  # arrives: predict VGG16 RGB 0–255
