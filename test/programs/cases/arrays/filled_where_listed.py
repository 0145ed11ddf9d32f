import os

import numpy as np
from keras.applications.resnet50 import ResNet50, preprocess_input
from PIL import Image

data = np.empty((len(wanted), 224, 224, 3), dtype=np.uint8)
index = 0
for name in os.listdir("photos"):
    if name in wanted:
        data[index] = Image.open("photos/" + name).resize((224, 224)).convert("RGB")
        index += 1

model = ResNet50(weights="imagenet")
model.predict(data / 255.0)  # error: [wrong-scaling]  # arrives: predict ResNet50 RGB/255
# right: model.predict(preprocess_input(data.astype("float32")))
