import imageio
import imageio.v2 as iio2
import imageio.v3 as iio
import numpy as np
from tensorflow.keras.applications import VGG16
m = VGG16()
m.predict(imageio.imread('a.jpg')[None])  # arrives: predict VGG16 RGB 0–255
m.predict(iio2.imread('a.jpg', pilmode='RGB')[None])  # arrives: predict VGG16 RGB 0–255
m.predict(iio.imread('a.jpg')[None])  # arrives: predict VGG16 RGB 0–255
from scipy import misc, ndimage
from scipy.misc import imread, imresize
m.predict(imresize(misc.imread('a.jpg'), (224,224))[None])  # arrives: predict VGG16 RGB 0–255
m.predict(imread('a.jpg', mode='RGB').astype(np.float32)[None])  # arrives: predict VGG16 RGB 0–255
r = imageio.get_reader('x.mp4')
for f in r:
    m.predict(f[None])  # arrives: predict VGG16 RGB 0–255
