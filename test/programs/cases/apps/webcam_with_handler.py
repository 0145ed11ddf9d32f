import cv2
import numpy as np
from keras.applications.mobilenet_v2 import MobileNetV2, decode_predictions, preprocess_input

camera = cv2.VideoCapture(0)
network = MobileNetV2()
last = None
while True:
    try:
        ok, frame = camera.read()
        last = cv2.resize(frame, (224, 224))
    except KeyboardInterrupt:
        break
    small = last[:, :, ::-1].astype(np.float32)
    print(decode_predictions(network.predict(preprocess_input(small[None])), top=1))  # arrives: predict MobileNetV2 RGB/127.5 − 1

camera.release()
final = cv2.imread("final.png")  # error: [swapped-channels]
print(network.predict(preprocess_input(final[None].astype(np.float32))))  # arrives: predict MobileNetV2 BGR/127.5 − 1
# right: print(network.predict(preprocess_input(final[None, :, :, ::-1].astype(np.float32))))
