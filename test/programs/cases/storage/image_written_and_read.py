import cv2
import numpy as np
from keras.applications.inception_v3 import InceptionV3, preprocess_input
from keras.preprocessing.image import img_to_array, load_img

crop = cv2.imread("big.jpg")[100:399, 50:349]
cv2.imwrite("crop.png", crop)
x = img_to_array(load_img("crop.png", target_size=(299, 299)))[:, :, ::-1]  # error: [swapped-channels]
# right: x = img_to_array(load_img("crop.png", target_size=(299, 299)))
print(InceptionV3().predict(preprocess_input(x[np.newaxis])))  # arrives: predict InceptionV3 BGR/127.5 − 1
