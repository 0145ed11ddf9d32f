import cv2, numpy as np
from tensorflow.keras.applications import ResNet50
m = ResNet50()
im = cv2.imread('a.jpg', 0)
im = cv2.cvtColor(im, cv2.COLOR_GRAY2RGB)
m.predict(im[None])  # arrives: predict ResNet50 unknown: the picture is grey, a mix of its colours
im = cv2.imread('a.jpg', cv2.IMREAD_COLOR)
m.predict(im[None])  # arrives: predict ResNet50 BGR 0–255
im = cv2.imread('a.jpg', cv2.IMREAD_UNCHANGED)[:, :, :3]
m.predict(im[None])  # arrives: predict ResNet50 BGR 0–255
im = cv2.imdecode(np.frombuffer(open('x','rb').read(), np.uint8), cv2.IMREAD_COLOR)
m.predict(im[None])  # arrives: predict ResNet50 BGR 0–255
im = cv2.imread('a.jpg', cv2.IMREAD_COLOR_RGB)
m.predict(im[None])  # arrives: predict ResNet50 RGB 0–255
im = cv2.cvtColor(cv2.imread('a.jpg'), cv2.COLOR_BGR2HSV)
m.predict(im[None])  # arrives: predict ResNet50 unknown: the picture is turned from BGR to HSV, which is no map of single channels
im = cv2.cvtColor(cv2.imread('a.jpg'), cv2.COLOR_BGR2LAB)
im = cv2.cvtColor(im, cv2.COLOR_LAB2BGR)
m.predict(im[None])  # arrives: predict ResNet50 unknown: the picture is turned from LAB to BGR, which is no map of single channels
