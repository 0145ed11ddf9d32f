import cv2
import numpy as np
from keras.applications.nasnet import NASNetLarge

frame = cv2.cvtColor(cv2.imread("f.png"), cv2.COLOR_BGR2RGB)
frame = cv2.resize(frame, (331, 331))
scaled = np.interp(frame, (0, 255), (0, 1))  # error: [wrong-scaling]
# right: scaled = np.interp(frame, (0, 255), (-1, 1))
print(NASNetLarge().predict(scaled[np.newaxis]))  # arrives: predict NASNetLarge RGB/255
