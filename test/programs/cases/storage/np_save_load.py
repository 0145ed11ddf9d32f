import cv2
import numpy as np
from keras.applications.vgg16 import VGG16, preprocess_input

images = []
for i in range(1, 300):
    images.append(cv2.resize(cv2.imread("img/%d.jpg" % i), (224, 224)))
np.save("images.npy", np.array(images))

X = np.load("images.npy")
X = X[..., ::-1].astype("float32") / 255.0  # error: [wrong-scaling]
# right: X = preprocess_input(X[..., ::-1].astype("float32"))
features = VGG16(include_top=False).predict(X)  # arrives: predict VGG16 RGB/255
np.save("features.npy", features)
