import numpy as np, cv2
from keras.applications import VGG16
def prep(x, **opts):
    if opts.get('bgr', False):
        x = x[..., ::-1]
    s = opts.pop('scale', 1.)
    return x * s
m = VGG16()
im = cv2.imread('a')[None]
m.predict(prep(im, bgr=True))  # arrives: predict VGG16 RGB 0–255
m.predict(prep(im, scale=1/255.))  # arrives: predict VGG16 BGR/255
o = {'bgr': True, 'scale': 2.}
m.predict(prep(im, **o))  # arrives: predict VGG16 RGB·2
def go(*a, **k):
    return prep(*a, **k)
m.predict(go(im, **{**o, 'scale': 1.}))  # arrives: predict VGG16 RGB 0–255
