from tensorflow.keras.utils import load_img, img_to_array, array_to_img
from tensorflow.keras.applications import VGG16
import numpy as np
m = VGG16()
x = img_to_array(load_img('a.jpg', target_size=(224,224), color_mode='rgb'))
x = x[:, :, ::-1]
x[:, :, 0] -= 103.939
x[:, :, 1] -= 116.779
x[:, :, 2] -= 123.68
m.predict(np.expand_dims(x, 0))  # arrives: predict VGG16 BGR minus [103.94, 116.78, 123.68]
y = img_to_array(load_img('a.jpg', target_size=(224,224)))
im = array_to_img(y)
m.predict(img_to_array(im)[None])  # arrives: predict VGG16 unknown: `array_to_img` stretches each picture to 0…255
im2 = array_to_img(y / 255.)
m.predict(img_to_array(im2)[None])  # arrives: predict VGG16 unknown: `array_to_img` stretches each picture to 0…255
im3 = array_to_img(y, scale=False)
m.predict(img_to_array(im3)[None])  # arrives: predict VGG16 RGB 0–255
g = img_to_array(load_img('a.jpg', color_mode='grayscale'))
m.predict(np.repeat(g, 3, axis=-1)[None])  # arrives: predict VGG16 unknown: the picture is grey, a mix of its colours
