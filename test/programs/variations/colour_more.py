import numpy as np, cv2, PIL.Image, PIL.ImageOps
import PIL
from tensorflow.keras.applications import VGG16
m = VGG16()
im = PIL.Image.open('a.jpg')
a = np.array(im)[:, :, ::-1].copy()
m.predict(a[None])  # arrives: predict VGG16 BGR 0–255
r, g, b = cv2.split(a)
a2 = np.dstack((b, g, r))
m.predict(a2[None])  # arrives: predict VGG16 RGB 0–255
a3 = cv2.cvtColor(np.array(im), cv2.COLOR_RGB2BGR)
m.predict(a3[None])  # arrives: predict VGG16 BGR 0–255
pil = PIL.Image.fromarray(cv2.cvtColor(cv2.imread('a'), cv2.COLOR_BGR2RGB))
m.predict(np.array(pil.resize((224, 224)))[None])  # arrives: predict VGG16 RGB 0–255
pil2 = PIL.Image.fromarray(cv2.imread('a'))
m.predict(np.array(pil2)[None])  # arrives: predict VGG16 BGR 0–255
pil3 = PIL.Image.fromarray((np.array(im) / 255. * 255).astype('uint8'))
m.predict(np.array(pil3)[None])  # arrives: predict VGG16 RGB 0–255
from tensorflow.keras.preprocessing.image import img_to_array, array_to_img
m.predict(img_to_array(pil)[None])  # arrives: predict VGG16 RGB 0–255
m.predict(img_to_array(pil.resize((224,224)).convert('RGB'))[None] / 255)  # arrives: predict VGG16 RGB/255
m.predict(np.array(im.convert('HSV'))[None])  # arrives: predict VGG16 unknown: the picture is turned to HSV, which is no map of single channels
m.predict(np.array(im.convert('L'))[None])  # arrives: predict VGG16 unknown: a grey image
m.predict(np.array(im.convert('RGBA'))[..., :3][None])  # arrives: predict VGG16 RGB 0–255
m.predict(np.array(im, dtype='float32')[None] / 255.)  # arrives: predict VGG16 RGB/255
m.predict(np.array(PIL.ImageOps.equalize(im))[None])  # arrives: predict VGG16 unknown: tones are changed by what the picture holds
m.predict(np.array(im.point(lambda p: p * 2))[None])  # arrives: predict VGG16 unknown: pixels are changed one by one
x = np.moveaxis(np.array(im), -1, 0)
x = x / 255.
m.predict(np.moveaxis(x, 0, -1)[None])  # arrives: predict VGG16 RGB/255
m.predict(np.rollaxis(np.array(im), 2)[None])  # arrives: predict VGG16 RGB 0–255
import tensorflow as tf
m.predict(tf.constant(np.array(im))[tf.newaxis])  # arrives: predict VGG16 RGB 0–255
t = tf.convert_to_tensor(np.array(im), dtype=tf.float32)
m.predict(t[None])  # arrives: predict VGG16 RGB 0–255
m.predict(t[None, :, :, ::-1])  # arrives: predict VGG16 BGR 0–255
