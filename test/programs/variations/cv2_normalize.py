import cv2, numpy as np
from tensorflow.keras.applications import ResNet50
m = ResNet50()
im = cv2.imread('a.jpg')
n = cv2.normalize(im, None, 0, 255, cv2.NORM_MINMAX)
m.predict(n[None])  # arrives: predict ResNet50 unknown: `cv2.normalize` scales by what the picture holds
n = cv2.normalize(im.astype('float32'), None, alpha=0, beta=1, norm_type=cv2.NORM_MINMAX)
m.predict(n[None])  # arrives: predict ResNet50 unknown: `cv2.normalize` scales by what the picture holds
s = cv2.subtract(im.astype('float32'), (103.939, 116.779, 123.68, 0))
s = cv2.convertScaleAbs(im, alpha=1.2, beta=10)
m.predict(s[None])  # arrives: predict ResNet50 unknown: this is no scaling of the pixels
