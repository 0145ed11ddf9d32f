# silent: pixels in another colour space are no affine map of RGB
import cv2
import numpy as np
from keras.applications.inception_resnet_v2 import InceptionResNetV2, preprocess_input

net = InceptionResNetV2(include_top=False, pooling="avg")
bgr = cv2.resize(cv2.imread("old.png"), (299, 299))
lab = cv2.cvtColor(bgr, cv2.COLOR_BGR2LAB)
# right: lab = cv2.cvtColor(bgr, cv2.COLOR_BGR2RGB)
embedding = net.predict(preprocess_input(lab[None].astype(np.float32)))  # arrives: predict InceptionResNetV2 unknown: the picture is turned from BGR to LAB, which is no map of single channels
