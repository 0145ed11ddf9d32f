import numpy as np, cv2, sys, os
from keras.applications import VGG16, ResNet50V2
m = VGG16()
im = cv2.imread('a').astype('float32')
if im.max() > 1:
    im = im / 255.
m.predict(im[None])  # arrives: predict VGG16 BGR/255
im = cv2.imread('a')
if len(im.shape) == 2:
    im = cv2.cvtColor(im, cv2.COLOR_GRAY2BGR)
elif im.shape[2] == 4:
    im = cv2.cvtColor(im, cv2.COLOR_BGRA2BGR)
m.predict(im[None])  # arrives: predict VGG16 BGR 0–255
im = cv2.imread('a')
if im.dtype == np.uint8:
    im = im.astype(np.float32) / 255.
m.predict(im[None])  # arrives: predict VGG16 BGR/255
im = cv2.imread('a')
if os.environ.get('X'):
    im = im / 255.
else:
    im = im / 127.5 - 1
m.predict(im[None])  # arrives: predict VGG16 unknown: what arrives depends on `env.X`
flag = len(sys.argv) > 1
x = cv2.imread('b') / 255. if flag else cv2.imread('b')
n = ResNet50V2() if flag else VGG16()
n.predict(x[None])  # arrives: predict ResNet50V2 BGR/255; predict VGG16 BGR 0–255
def f(x, mode=None):
    if mode is None:
        return x
    elif mode == 'tf':
        return x / 127.5 - 1
    return x / 255.
m.predict(f(cv2.imread('a'))[None])  # arrives: predict VGG16 BGR 0–255
m.predict(f(cv2.imread('a'), 'tf')[None])  # arrives: predict VGG16 BGR/127.5 − 1
m.predict(f(cv2.imread('a'), mode='x')[None])  # arrives: predict VGG16 BGR/255
def g(path):
    im = cv2.imread(path)
    if im is None:
        return None
    return im / 255.
r = g('a')
if r is not None:
    m.predict(r[None])  # arrives: predict VGG16 BGR/255
rs = [g(p) for p in os.listdir('x')]
rs = [q for q in rs if q is not None]
m.predict(np.array(rs))  # arrives: predict VGG16 BGR/255
def h(path):
    try:
        im = cv2.imread(path)
        return cv2.resize(im, (2, 2))
    except:
        return None
m.predict(h('x')[None])  # arrives: predict VGG16 BGR 0–255
def k(path):
    try:
        return cv2.imread(path) / 255.
    except Exception:
        print('bad')
y = k('x')
m.predict(y[None])  # arrives: predict VGG16 BGR/255
while True:
    z = cv2.imread('a')
    if z is None: break
    z = z[..., ::-1]
    m.predict(z[None])  # arrives: predict VGG16 RGB 0–255
for i in range(5):
    w = cv2.imread('x')
    if i % 2:
        continue
    m.predict(w[None] / 255.)  # arrives: predict VGG16 BGR/255
DEBUG = False
if DEBUG:
    w = w / 3
m.predict(w[None])  # arrives: predict VGG16 BGR 0–255
if not DEBUG and True:
    w = w / 255.
m.predict(w[None])  # arrives: predict VGG16 BGR/255
assert isinstance(w, np.ndarray)
if isinstance(w, str):
    w = cv2.imread(w)
m.predict(w[None])  # arrives: predict VGG16 BGR/255
def pre(x, normalize=True, swap=False, **kw):
    if swap: x = x[..., ::-1]
    if normalize: x = x / 255.
    return x
m.predict(pre(cv2.imread('a'), swap=True)[None])  # arrives: predict VGG16 RGB/255
m.predict(pre(cv2.imread('a'), False)[None])  # arrives: predict VGG16 BGR 0–255
