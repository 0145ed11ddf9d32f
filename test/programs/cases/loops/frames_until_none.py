import cv2
import numpy as np
from keras.applications.xception import Xception

video = cv2.VideoCapture("clip.avi")
frames = []
while True:
    frame = video.read()[1]
    if frame is None:
        break
    frame = cv2.resize(frame, (299, 299))
    frames.append(cv2.cvtColor(frame, cv2.COLOR_BGR2RGB))
video.release()
clip = np.array(frames, dtype=np.float32)
clip /= 255.0  # error: [wrong-scaling]
# right: clip = clip / 127.5 - 1.0
print(Xception(include_top=False, pooling="avg").predict(clip).mean(axis=0))  # arrives: predict Xception RGB/255
