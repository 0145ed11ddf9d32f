import cv2
import numpy as np
from keras.applications.resnet50 import ResNet50, preprocess_input


class FrameTagger:
    """Used by the plug-in host, which makes the object."""

    def __init__(self, threshold=0.5):
        self.threshold = threshold
        self.net = ResNet50(weights="imagenet")

    def on_frame(self, frame_path):
        frame = cv2.imread(frame_path)  # error: [swapped-channels]
        x = cv2.resize(frame, (224, 224)).astype("float32")
        # right: x = cv2.resize(frame, (224, 224))[:, :, ::-1].astype("float32")
        x = preprocess_input(x[np.newaxis])
        return self.net.predict(x).max() > self.threshold  # arrives: predict ResNet50 RGB minus [103.94, 116.78, 123.68]
