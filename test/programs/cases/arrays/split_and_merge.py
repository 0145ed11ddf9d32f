import cv2
import numpy as np
from tensorflow.keras.applications.inception_v3 import InceptionV3

b, g, r = cv2.split(cv2.imread("q.png"))  # error: [swapped-channels]
merged = cv2.merge([b, g, r])
# right: merged = cv2.merge([r, g, b])
resized = cv2.resize(merged, (299, 299)).astype("float32")
resized /= 127.5
resized -= 1.0
print(InceptionV3().predict(np.array([resized])))  # arrives: predict InceptionV3 BGR/127.5 − 1
