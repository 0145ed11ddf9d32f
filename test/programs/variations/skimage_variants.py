from skimage import io, transform, img_as_float, img_as_ubyte, exposure, color, util
from skimage.transform import resize, rescale
from skimage.io import imread
import numpy as np
from tensorflow.keras.applications import VGG16
m = VGG16()
a = imread('a.png')
m.predict(a[None])  # arrives: predict VGG16 RGB 0–255
m.predict(img_as_float(a)[None])  # arrives: predict VGG16 RGB/255
m.predict(resize(a, (224,224))[None])  # arrives: predict VGG16 RGB/255
m.predict(resize(a, (224,224), preserve_range=True)[None])  # arrives: predict VGG16 RGB 0–255
m.predict(resize(a / 255., (224,224))[None])  # arrives: predict VGG16 RGB/255
m.predict(img_as_ubyte(resize(a, (224,224)))[None])  # arrives: predict VGG16 RGB 0–255
m.predict(exposure.rescale_intensity(a, out_range=(0, 1))[None])  # arrives: predict VGG16 unknown: tones are changed by what the picture holds
m.predict(exposure.rescale_intensity(a.astype(float), in_range=(0, 255), out_range=(-1, 1))[None])  # arrives: predict VGG16 RGB/127.5 − 1
m.predict(color.gray2rgb(color.rgb2gray(a))[None])  # arrives: predict VGG16 unknown: the picture is grey, a mix of its colours
m.predict(exposure.equalize_hist(a)[None])  # arrives: predict VGG16 unknown: tones are changed by what the picture holds
m.predict((transform.resize(a, (224,224)) * 255)[None])  # arrives: predict VGG16 RGB 0–255
m.predict(util.img_as_float32(a)[None]*2-1)  # arrives: predict VGG16 RGB/127.5 − 1
coll = io.imread_collection('x/*.jpg')
m.predict(np.array([resize(i, (224,224)) for i in coll]))  # arrives: predict VGG16 RGB/255
