import numpy as np
import skimage.io
import skimage.transform
from keras.applications.vgg19 import VGG19

rgb = skimage.io.imread("z.jpg")
rgb = skimage.transform.resize(rgb, (224, 224), preserve_range=True)
bgr = np.flip(rgb, axis=1)
# right: bgr = np.flip(rgb, axis=2)
bgr = bgr - np.array([103.939, 116.779, 123.68])  # error: [swapped-channels]
print(VGG19().predict(bgr[None, ...]))  # arrives: predict VGG19 RGB minus [103.94, 116.78, 123.68]
