import cv2
import numpy as np
from keras.applications import ResNet50V2

STYLE = "caffe"
# right: STYLE = "tf"
image = cv2.cvtColor(cv2.imread("im.png"), cv2.COLOR_BGR2RGB).astype(np.float32)
match STYLE:
    case "tf":
        image = image / 127.5 - 1
    case "torch" | "unit":
        image = image / 255
    case "caffe":
        image = image[..., ::-1] - np.array([103.939, 116.779, 123.68])  # error: [wrong-scaling]
    case _:
        raise ValueError(STYLE)
print(ResNet50V2().predict(image[None]))  # arrives: predict ResNet50V2 BGR minus [103.94, 116.78, 123.68]
