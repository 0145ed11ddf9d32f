import numpy as np, cv2
from keras.applications import VGG16
m = VGG16(include_top=False)
X = np.array([cv2.imread(f) for f in open('l')]).astype('float32')
tr, va = X[:80], X[80:]
tr /= 255.
m.fit(tr, validation_data=(va, 1))  # arrives: train VGG16 BGR/255; validate VGG16 BGR 0–255
tr2 = X[:80] / 255.
m.fit(tr2, validation_data=(X[80:], 1))  # arrives: train VGG16 BGR/255; validate VGG16 BGR 0–255
