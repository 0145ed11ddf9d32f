import cv2
import numpy as np
from tensorflow.keras.applications import EfficientNetB1

net = EfficientNetB1(weights="imagenet")
picture = cv2.cvtColor(cv2.imread("reef.png"), cv2.COLOR_BGR2RGB)
picture = cv2.resize(picture, (240, 240)).astype("float32")
picture = picture / 255.0  # wrong  # error: [wrong-scaling]
votes = [net.predict(picture[np.newaxis])]  # arrives: predict EfficientNetB1 RGB/255
for gain in [0.8, 1.25]:
    view = np.clip(picture * gain, 0, 255)
    votes.append(net.predict(view[np.newaxis]))  # arrives: predict EfficientNetB1 unknown: a factor near 1 makes the picture brighter or darker
    votes.append(net.predict(view[np.newaxis, :, ::-1]))  # arrives: predict EfficientNetB1 unknown: a factor near 1 makes the picture brighter or darker
print(np.mean(votes, axis=0).argmax())
