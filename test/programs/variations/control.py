import cv2, numpy as np
from keras.applications import VGG16
m = VGG16()
mode = 'caffe'
im = cv2.imread('a')
match mode:
    case 'tf':
        x = im / 127.5 - 1
    case 'caffe' | 'x':
        x = im - np.array([103.939, 116.779, 123.68])
    case _:
        x = im
m.predict(x[None])  # arrives: predict VGG16 BGR minus [103.94, 116.78, 123.68]
if (n := cv2.imread('b')) is not None:
    m.predict(n[None] / 255.)  # arrives: predict VGG16 BGR/255
try:
    y = cv2.imread('c') / 255.
except Exception as e:
    print(e)
    raise
else:
    m.predict(y[None])  # arrives: predict VGG16 BGR/255
with open('x') as f:
    for line in f:
        m.predict(cv2.imread(line.strip())[None])  # arrives: predict VGG16 BGR 0–255
z = im / 255. if mode == 'unit' else im
m.predict(z[None])  # arrives: predict VGG16 BGR 0–255
assert im.shape == (224, 224, 3)
while True:
    try:
        q = cv2.imread(input())
    except EOFError:
        break
    m.predict(q[None])  # arrives: predict VGG16 BGR 0–255
del z
for _ in range(3):
    w = im
else:
    m.predict(w[None])  # arrives: predict VGG16 BGR 0–255
