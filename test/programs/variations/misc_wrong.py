import numpy as np, cv2, tensorflow as tf
from keras.applications import VGG16
m = VGG16()
x = cv2.imread('x')
a = np.asarray([x, x / 255.])
m.predict(a)  # arrives: predict VGG16 unknown: images that were prepared in different ways stand in one array
l = [x]
l.append(x / 255.)
m.predict(np.array(l))  # arrives: predict VGG16 unknown: images that were prepared in different ways stand in one array
b = np.concatenate([x[None], x[None] / 255.])
m.predict(b)  # arrives: predict VGG16 unknown: images that were prepared in different ways stand in one array
d = np.vstack((x[None], x[None, ..., ::-1]))
m.predict(d)  # arrives: predict VGG16 unknown: images that were prepared in different ways stand in one array
e = np.hstack([x, x])
m.predict(e[None])  # arrives: predict VGG16 BGR 0–255
e = np.mean([x, x], axis=0)
m.predict(e[None])  # arrives: predict VGG16 unknown: `numpy.mean` depends on the picture, which the program does not say
f = (x + x[..., ::-1]) / 2
m.predict(f[None])  # arrives: predict VGG16 unknown: two images, or an image and numbers that are not known, are combined
h = x * (np.random.rand() + 0.5)
m.predict(h[None])  # arrives: predict VGG16 unknown: a random number
k = x.astype(np.float32)
k = (k - np.mean(k)) / np.std(k)
m.predict(k[None])  # arrives: predict VGG16 unknown: `numpy.std` depends on the picture, which the program does not say
k = cv2.imread('y').astype(np.float32)
k -= np.mean(k, axis=(0, 1))
m.predict(k[None])  # arrives: predict VGG16 unknown: `numpy.mean` depends on the picture, which the program does not say
k = np.sqrt(x / 255.)
m.predict(k[None])  # arrives: predict VGG16 unknown: this is no scaling of the pixels
k = (x / 255.) ** (1 / 2.2)
m.predict(k[None])  # arrives: predict VGG16 unknown: `**` is not a scaling, so what arrives is not an affine map of the pixels
k = np.where(x > 128, 255, 0)
m.predict(k[None])  # arrives: predict VGG16 unknown: `np.where` of what is not known
k = tf.keras.utils.normalize(x, axis=1)
m.predict(k[None])  # arrives: predict VGG16 unknown: `normalize` divides by a norm of each picture's own pixels
k = x / np.linalg.norm(x)
m.predict(k[None])  # arrives: predict VGG16 unknown: `numpy.linalg.norm` depends on the picture, which the program does not say
k = np.roll(x, 1, axis=-1)
m.predict(k[None])  # arrives: predict VGG16 unknown: rolled along the channels
k = np.sort(x, axis=-1)
m.predict(k[None])  # arrives: predict VGG16 unknown: `numpy.sort` depends on the picture, which the program does not say
k = x[..., [0, 2, 1]]
m.predict(k[None])  # arrives: predict VGG16 unknown: some channels are picked out of the image
k = x[..., :1]
m.predict(np.concatenate([k, k, k], -1)[None])  # arrives: predict VGG16 unknown: channels of several pictures stand in one array
k = np.delete(x, 0, axis=-1)
m.predict(k[None])  # arrives: predict VGG16 unknown: channels are taken away
k = np.pad(x, ((1, 1), (1, 1), (0, 0)), 'constant')
m.predict(k[None])  # arrives: predict VGG16 BGR 0–255
k = np.rot90(x)
m.predict(k[None])  # arrives: predict VGG16 BGR 0–255
k = np.rot90(x, axes=(1, 2))
m.predict(k[None])  # arrives: predict VGG16 unknown: rotated along the channels
k = tf.roll(x, 1, axis=2)
m.predict(k[None])  # arrives: predict VGG16 unknown: rolled along the channels
k = np.array(x, copy=True)[..., np.random.permutation(3)]
m.predict(k[None])  # arrives: predict VGG16 unknown: some channels are picked out of the image
k = tf.image.adjust_contrast(x / 255., 2.)
m.predict(k[None])  # arrives: predict VGG16 unknown: the picture's tones are changed
k = tf.image.adjust_brightness(x / 255., .2)
m.predict(k[None])  # arrives: predict VGG16 unknown: the picture's tones are changed
