import numpy as np, cv2
from keras.applications import VGG16
m = VGG16()
u = cv2.imread('x')
m.predict((u - np.array([103, 116, 123], dtype=np.uint8))[None])  # arrives: predict VGG16 unknown: an array of numbers of 8 bits, which wrap around
m.predict((u - np.array([103, 116, 123], dtype=np.float32))[None])  # arrives: predict VGG16 BGR minus [103, 116, 123]
m.predict((u - np.array([103, 116, 123]))[None])  # arrives: predict VGG16 BGR minus [103, 116, 123]
m.predict((u - np.uint8(3))[None])  # arrives: predict VGG16 unknown: 8-bit arithmetic wraps around: `uint8` pixels leave 0…255
