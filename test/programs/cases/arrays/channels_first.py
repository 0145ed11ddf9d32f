import cv2
import numpy as np
from keras.applications.vgg16 import VGG16

image = cv2.imread("street.jpg")
chw = np.transpose(image, (2, 0, 1)).astype(np.float32)
chw = chw[::-1]  # wrong
chw[0, :, :] -= 103.939
chw[1, :, :] -= 116.779
chw[2, :, :] -= 123.68  # error: [swapped-channels]
batch = np.expand_dims(chw.transpose((1, 2, 0)), 0)
print(VGG16().predict(batch))  # arrives: predict VGG16 RGB minus [103.94, 116.78, 123.68]
