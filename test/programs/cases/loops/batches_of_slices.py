import cv2
import numpy as np
from keras.applications.xception import Xception, preprocess_input

X = []
for n in range(1, 801):
    frame = cv2.imread("clips/%04d.jpg" % n)
    frame = frame[:, :, ::-1]
    X.append(cv2.resize(frame, (299, 299)))
X = np.asarray(X)
model = Xception(include_top=False, pooling="avg")
features = []
for start in range(0, len(X), 32):
    chunk = X[start:start + 32] / 255.0  # error: [wrong-scaling]
    # right: chunk = X[start:start + 32] / 127.5 - 1.0
    features.append(model.predict_on_batch(chunk))  # arrives: predict Xception RGB/255
features = np.concatenate(features)
