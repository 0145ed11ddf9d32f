import numpy as np, cv2
from keras.applications import VGG16
m = VGG16()
Z = np.zeros((10, 224, 224, 3))
for k in range(100):
    im = cv2.imread('x')
    Z[k, ..., 0] = im[..., 2]
    Z[k, ..., 1] = im[..., 1]
    Z[k, ..., 2] = im[..., 0]
m.predict(Z)  # arrives: predict VGG16 RGB 0–255
im = cv2.imread('x').astype('float32')
out = np.zeros((224, 224, 3))
out[:, :, 0] = im[:, :, 2] - 123.68
out[:, :, 1] = im[:, :, 1] - 116.779
out[:, :, 2] = im[:, :, 0] - 103.939
m.predict(out[None])  # arrives: predict VGG16 RGB minus [123.68, 116.78, 103.94]
out = np.zeros_like(im)
for c in range(3):
    out[:, :, c] = im[:, :, c] / 255.
m.predict(out[None])  # arrives: predict VGG16 BGR/255
x = cv2.imread('x').astype('float32')
mean = [103.939, 116.779, 123.68]
for c in range(3):
    x[:, :, c] -= mean[c]
m.predict(x[None])  # arrives: predict VGG16 BGR minus [103.94, 116.78, 123.68]
x = cv2.imread('x').astype('float32')
for c, mu in enumerate(mean):
    x[..., c] = x[..., c] - mu
m.predict(x[None])  # arrives: predict VGG16 BGR minus [103.94, 116.78, 123.68]
y = cv2.imread('x')[:, :, ::-1]
means, stds = [0.485, 0.456, 0.406], [0.229, 0.224, 0.225]
y = y / 255.
for i in range(3):
    y[..., i] = (y[..., i] - means[i]) / stds[i]
m.predict(y[None])  # arrives: predict VGG16 (RGB/255 − [0.485, 0.456, 0.406]) / [0.229, 0.224, 0.225]
g = cv2.imread('x', 0)
out = np.zeros((224, 224, 3))
out[:, :, 0] = g
out[:, :, 1] = g
out[:, :, 2] = g
m.predict(out[None])  # arrives: predict VGG16 unknown: an array without images in it
