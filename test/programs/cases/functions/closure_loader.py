import cv2
import numpy as np
from keras.applications.xception import Xception


def make_reader(size, scale=1.0, offset=0.0, flip=True):
    def read(path):
        image = cv2.imread(path)
        if flip:
            image = image[..., ::-1]
        image = cv2.resize(image, (size, size))
        return image * scale + offset  # error: [wrong-scaling]

    return read


read = make_reader(299, scale=1 / 255)
# right: read = make_reader(299, scale=1 / 127.5, offset=-1.0)
model = Xception()
for path in ("one.jpg", "two.jpg"):
    print(path, model.predict(read(path)[None]).argmax())  # arrives: predict Xception RGB/255
