import json

import cv2
import numpy as np
from tensorflow.keras import applications

BACKBONE = "mobilenet"

if BACKBONE == "vgg16":
    network = applications.VGG16(include_top=False, pooling="avg")
    preprocess = applications.vgg16.preprocess_input
elif BACKBONE == "mobilenet":
    network = applications.MobileNet(include_top=False, pooling="avg")
    preprocess = applications.resnet50.preprocess_input
    # right: preprocess = applications.mobilenet.preprocess_input
else:
    raise ValueError(BACKBONE)

rgb = cv2.cvtColor(cv2.imread("t.jpg"), cv2.COLOR_BGR2RGB)
vector = network.predict(preprocess(np.float32(rgb))[np.newaxis])  # error: [wrong-preprocess-input]  # arrives: predict MobileNet BGR minus [103.94, 116.78, 123.68]
print(json.dumps(vector.tolist()))
