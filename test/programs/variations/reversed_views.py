import numpy as np, cv2
from keras.applications import VGG16, vgg16, xception
m = VGG16()
x = cv2.imread('a').astype('float32')
y = x[..., ::-1]
y -= [1., 2., 3.]
m.predict(x[None])  # arrives: predict VGG16 unknown: changed through another view of the array
m.predict(y[None])  # arrives: predict VGG16 RGB minus [1, 2, 3]
x /= 255.
m.predict(y[None])  # arrives: predict VGG16 unknown: changed through another view of the array
z = cv2.imread('a').astype('float32')
z = z[..., ::-1]
z[..., 0] -= 103.939
z[..., 1] -= 116.779
z[..., 2] -= 123.68
m.predict(z[None])  # arrives: predict VGG16 RGB minus [103.94, 116.78, 123.68]
w = cv2.imread('a').astype('float32')
v = w[..., ::-1].copy()
v /= 255.
m.predict(w[None])  # arrives: predict VGG16 BGR 0–255
v = w[..., [2, 1, 0]]
v /= 255.
m.predict(w[None])  # arrives: predict VGG16 BGR 0–255
a = cv2.imread('a').astype('float32')[None]
b = vgg16.preprocess_input(a)
c = xception.preprocess_input(a)
m.predict(b)  # arrives: predict VGG16 unknown: changed through another view of the array
X = np.zeros((3, 224, 224, 3))
for i in range(100):
    X[i] = cv2.imread('x')[..., ::-1]
X /= 255.
m.predict(X)  # arrives: predict VGG16 RGB/255
E = np.array([cv2.imread(p) for p in open('x')], dtype='float32')
for i in range(len(E)):
    E[i] = E[i][..., ::-1]
m.predict(E)  # arrives: predict VGG16 RGB 0–255
