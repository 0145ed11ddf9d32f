from functools import partial
import numpy as np, cv2
from keras.applications import VGG16, imagenet_utils
def norm(x, mean=0., std=1.):
    return (x - mean) / std
n255 = partial(norm, std=255.)
tfn = partial(norm, mean=127.5, std=127.5)
pre = partial(imagenet_utils.preprocess_input, mode='tf')
m = VGG16()
x = cv2.imread('a')[None].astype('float32')
m.predict(n255(x))  # arrives: predict VGG16 BGR/255
m.predict(tfn(x))  # arrives: predict VGG16 BGR/127.5 − 1
m.predict(pre(x.copy()))  # arrives: predict VGG16 BGR/127.5 − 1
Make = partial(VGG16, weights='imagenet', include_top=False)
Make(pooling='avg').predict(x)  # arrives: predict VGG16 BGR 0–255
