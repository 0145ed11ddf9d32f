import glob

import cv2
import numpy as np
from keras.applications.inception_v3 import InceptionV3

pictures = [cv2.imread(name)[:, :, ::-1] for name in glob.glob("faces/*.jpg")]
for i in range(len(pictures)):
    pictures[i] = cv2.resize(pictures[i], (299, 299))
    pictures[i] = pictures[i] / 255.0  # error: [wrong-scaling]
    # right: pictures[i] = pictures[i] / 127.5 - 1.0
print(InceptionV3(include_top=False, pooling="avg").predict(np.stack(pictures)))  # arrives: predict InceptionV3 RGB/255
