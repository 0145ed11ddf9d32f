import numpy as np, cv2, tensorflow as tf
from keras.applications import VGG16
m = VGG16()
u = cv2.imread('a')
m.predict((u + 10)[None])  # arrives: predict VGG16 unknown: 8-bit arithmetic wraps around: `uint8` pixels leave 0…255
m.predict((u * 2)[None])  # arrives: predict VGG16 unknown: 8-bit arithmetic wraps around: `uint8` pixels leave 0…255
m.predict((u / 2)[None])  # arrives: predict VGG16 BGR/2
m.predict((u * 1.0)[None])  # arrives: predict VGG16 BGR 0–255
m.predict(np.array(u, dtype=np.float32)[None] - 127)  # arrives: predict VGG16 BGR − 127
m.predict((u.astype(int) * 2)[None])  # arrives: predict VGG16 BGR·2
m.predict((u / 255.).astype(np.float16)[None])  # arrives: predict VGG16 BGR/255
m.predict(((u / 255.) * 255).astype(np.uint8)[None])  # arrives: predict VGG16 BGR 0–255
m.predict((u / 255.).astype(int)[None])  # arrives: predict VGG16 unknown: pixels destroyed: values of 0…1 are cut to whole numbers
m.predict((u - np.array([103, 116, 123], dtype=np.uint8))[None])  # arrives: predict VGG16 unknown: an array of numbers of 8 bits, which wrap around
m.predict((u - np.array([103.9, 116.7, 123.6]))[None])  # arrives: predict VGG16 BGR minus [103.9, 116.7, 123.6]
m.predict((u - (103.9, 116.7, 123.6))[None])  # arrives: predict VGG16 BGR minus [103.9, 116.7, 123.6]
v = u.astype(np.int32) - 127
m.predict((v / 128)[None])  # arrives: predict VGG16 BGR/128 − 0.9922
m.predict(np.zeros((1, 224, 224, 3)) + u)  # arrives: predict VGG16 BGR 0–255
m.predict((255 - u)[None])  # arrives: predict VGG16 BGR·[−1, −1, −1] + [255, 255, 255]
m.predict((u & 1)[None])  # arrives: predict VGG16 unknown: this operation is not followed
m.predict((u >> 1)[None])  # arrives: predict VGG16 unknown: this operation is not followed
m.predict(np.rint(u / 255.)[None])  # arrives: predict VGG16 unknown: pixels destroyed: values of 0…1 are cut to whole numbers
m.predict((u.astype(np.float32) / 255)[:, :, ::-1][None])  # arrives: predict VGG16 RGB/255
m.predict(np.round(u.astype(float))[None])  # arrives: predict VGG16 BGR 0–255
