import cv2, numpy as np
from tensorflow.keras.applications import ResNet50
m = ResNet50()
im = cv2.imread('a.jpg')
blob = cv2.dnn.blobFromImage(im, 1.0, (224, 224), (103.939, 116.779, 123.68))
blob = np.transpose(blob, (0, 2, 3, 1))
m.predict(blob)  # arrives: predict ResNet50 BGR minus [103.94, 116.78, 123.68]
blob = cv2.dnn.blobFromImage(im, 1/255., (224, 224), swapRB=True, crop=False)
m.predict(blob.transpose(0, 2, 3, 1))  # arrives: predict ResNet50 RGB/255
blob = cv2.dnn.blobFromImages([im, im], 1/127.5, (224, 224), (127.5, 127.5, 127.5), swapRB=True)
m.predict(np.moveaxis(blob, 1, -1))  # arrives: predict ResNet50 RGB/127.5 − 1
