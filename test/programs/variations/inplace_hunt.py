import numpy as np, cv2
from keras.applications import VGG16, vgg16, mobilenet
m = VGG16()
im = cv2.imread('a')
f = im.astype('float32')
g = f.astype('float32')
g /= 255
m.predict(f[None])  # arrives: predict VGG16 BGR 0–255
h = np.asarray(f)
h /= 255
m.predict(f[None])  # arrives: predict VGG16 BGR/255
f = cv2.imread('a').astype('float32')
v = f[None]
v -= 127.5
m.predict(f[None])  # arrives: predict VGG16 BGR − 127.5
f = cv2.imread('a').astype('float32')
c = f.copy()
c *= 2
m.predict(f[None])  # arrives: predict VGG16 BGR 0–255
q = np.array(f)
q *= 2
m.predict(f[None])  # arrives: predict VGG16 BGR 0–255
def norm(x):
    x /= 255.
    return x
f = cv2.imread('a').astype('float32')
y = norm(f)
m.predict(f[None])  # arrives: predict VGG16 BGR/255
f = cv2.imread('a').astype('float32')
z = vgg16.preprocess_input(f[None])
m.predict(f[None])  # arrives: predict VGG16 BGR minus [123.68, 116.78, 103.94]
u = cv2.imread('a')
z = vgg16.preprocess_input(u[None])
m.predict(u[None])  # arrives: predict VGG16 BGR 0–255
f = cv2.imread('a').astype('float32')
z = mobilenet.preprocess_input(f)
m.predict(f[None])  # arrives: predict VGG16 BGR/127.5 − 1
t = (f, f)
t[0][...] = 0
m.predict(f[None])  # arrives: predict VGG16 unknown: the pixels are overwritten by a number
f = cv2.imread('a').astype('float32')
np.subtract(f, 127.5, out=f)
m.predict(f[None])  # arrives: predict VGG16 BGR − 127.5
np.divide(f, 127.5, f)
m.predict(f[None])  # arrives: predict VGG16 BGR/127.5 − 1
f = cv2.imread('a').astype('float32')
f[:] = f / 255
m.predict(f[None])  # arrives: predict VGG16 BGR/255
f[...] *= 255
m.predict(f[None])  # arrives: predict VGG16 BGR 0–255
f[f > 200] = 0
m.predict(f[None])  # arrives: predict VGG16 unknown: the pixels are overwritten by a number
f = cv2.imread('a').astype('float32')
f[:, :, 0], f[:, :, 2] = f[:, :, 2].copy(), f[:, :, 0].copy()
m.predict(f[None])  # arrives: predict VGG16 RGB 0–255
f = cv2.imread('a').astype('float32')
f[..., [0, 2]] = f[..., [2, 0]]
m.predict(f[None])  # arrives: predict VGG16 unknown: single channels are overwritten
f = cv2.imread('a').astype('float32')
f[:, :, 0] = f[:, :, 2]
m.predict(f[None])  # arrives: predict VGG16 unknown: single channels are overwritten
a = cv2.imread('a')
b = a
b = b / 255.
m.predict(a[None])  # arrives: predict VGG16 BGR 0–255
np.clip(f, 0, 1, out=f)
m.predict(f[None])  # arrives: predict VGG16 unknown: single channels are overwritten
k = cv2.imread('a').astype('float32')
k = k - k.min()
m.predict(k[None])  # arrives: predict VGG16 unknown: `numpy.ndarray.min` depends on the picture, which the program does not say
k = cv2.imread('a')
k = k.astype('float32', copy=False)
k /= 255.
m.predict(k[None])  # arrives: predict VGG16 BGR/255
