import cv2, numpy as np
from skimage import io, color
from PIL import Image
from keras.applications import VGG16
from keras.preprocessing.image import load_img, img_to_array
m = VGG16(include_top=False)
g = io.imread('a.png', as_gray=True)
m.predict(np.dstack([g, g, g])[None])  # arrives: predict VGG16 unknown: the picture is grey, a mix of its colours
m.predict(np.tile(g[..., None], (1, 1, 3))[None])  # arrives: predict VGG16 unknown: the picture is grey, a mix of its colours
h = np.array(Image.open('a').convert('L'))
m.predict(np.stack([h, h, h], axis=2)[None] / 255.)  # arrives: predict VGG16 unknown: the picture is grey, a mix of its colours
x = np.zeros((224, 224, 3))
x[..., 0] = h; x[..., 1] = h; x[..., 2] = h
m.predict(x[None])  # arrives: predict VGG16 unknown: an array without images in it
x = np.zeros((224, 224, 3))
x[:] = h[..., None]
m.predict(x[None])  # arrives: predict VGG16 unknown: the picture is grey, a mix of its colours
l = img_to_array(load_img('a', color_mode='grayscale'))
m.predict(np.concatenate([l, l, l], axis=-1)[None])  # arrives: predict VGG16 unknown: the picture is grey, a mix of its colours
m.predict(np.repeat(l[None], 3, axis=3) / 255.)  # arrives: predict VGG16 unknown: the picture is grey, a mix of its colours
l3 = np.broadcast_to(l, (224, 224, 3))
m.predict(l3[None] / 255.)  # arrives: predict VGG16 unknown: a grey picture three times
G = np.array([cv2.imread(f, 0) for f in open('l')])
G = np.repeat(G[..., np.newaxis], 3, -1)
m.predict(G / 255.)  # arrives: predict VGG16 unknown: the picture is grey, a mix of its colours
G2 = np.array([cv2.imread(f, 0) for f in open('l')]).reshape(-1, 224, 224, 1)
G2 = np.concatenate((G2,) * 3, axis=-1) / 255.
m.predict(G2)  # arrives: predict VGG16 unknown: the picture is grey, a mix of its colours
k = cv2.cvtColor(cv2.imread('a'), cv2.COLOR_BGR2GRAY)
k = cv2.merge((k, k, k))
m.predict(k[None] / 255.)  # arrives: predict VGG16 unknown: the picture is grey, a mix of its colours
from keras.datasets import mnist, fashion_mnist
(a, _), (b, _) = fashion_mnist.load_data()
a = np.dstack([a] * 3).reshape(-1, 28, 28, 3)
m.predict(a / 255.)  # arrives: predict VGG16 unknown: the picture is grey, a mix of its colours
a2 = np.array([cv2.resize(cv2.cvtColor(i, cv2.COLOR_GRAY2BGR), (48, 48)) for i in b]) / 255.
m.predict(a2)  # arrives: predict VGG16 unknown: the picture is grey, a mix of its colours
