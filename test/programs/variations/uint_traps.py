import numpy as np, cv2
from keras.applications import VGG16
m = VGG16()
im = cv2.imread('a')
m.predict((im / 255.).astype('uint8')[None])  # arrives: predict VGG16 unknown: pixels destroyed: values of 0…1 are cut to whole numbers
m.predict((im // 255)[None])  # arrives: predict VGG16 unknown: `//` throws away what is after the point
m.predict((im * (1/255)).astype(np.float32)[None])  # arrives: predict VGG16 BGR/255
m.predict(((im.astype(int) - 128) / 128.)[None])  # arrives: predict VGG16 BGR/128 − 1
m.predict((im - 127.5)[None])  # arrives: predict VGG16 BGR − 127.5
m.predict((im - 128)[None])  # arrives: predict VGG16 unknown: 8-bit arithmetic wraps around: `uint8` pixels leave 0…255
x = im.astype('float64') - 127.5
m.predict((np.clip(x + 127.5, 0, 255).astype('uint8'))[None])  # arrives: predict VGG16 BGR 0–255
m.predict(np.uint8(255 * (im / 255.))[None])  # arrives: predict VGG16 BGR 0–255
m.predict((im.max() - im)[None])  # arrives: predict VGG16 unknown: `numpy.ndarray.max` depends on the picture, which the program does not say
m.predict(((im - im.mean()) / im.std())[None])  # arrives: predict VGG16 unknown: `numpy.ndarray.std` depends on the picture, which the program does not say
m.predict((im / im.max())[None])  # arrives: predict VGG16 unknown: `numpy.ndarray.max` depends on the picture, which the program does not say
m.predict((im / np.max(im))[None])  # arrives: predict VGG16 unknown: `numpy.max` depends on the picture, which the program does not say
m.predict(np.divide(im, 255.)[None])  # arrives: predict VGG16 BGR/255
m.predict(np.true_divide(im, 255, dtype=np.float32)[None])  # arrives: predict VGG16 BGR/255
m.predict((im ** 2)[None])  # arrives: predict VGG16 unknown: `**` is not a scaling, so what arrives is not an affine map of the pixels
m.predict(np.multiply(im, 1/255.)[None])  # arrives: predict VGG16 BGR/255
m.predict(np.interp(im, (0, 255), (-1, 1))[None])  # arrives: predict VGG16 BGR/127.5 − 1
y = im.astype(np.float32); y *= 1/127.5; y -= 1.
m.predict(y[None])  # arrives: predict VGG16 BGR/127.5 − 1
