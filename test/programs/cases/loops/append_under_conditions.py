import os

import cv2
import numpy as np
from keras.applications.vgg16 import VGG16, preprocess_input
from keras.layers import Dense, Flatten
from keras.models import Sequential

images, labels = [], []
skipped = 0
for name in os.listdir("train"):
    if not name.endswith((".jpg", ".png")):
        continue
    picture = cv2.imread(os.path.join("train", name))
    try:
        picture = cv2.resize(picture, (224, 224))
    except cv2.error:
        skipped += 1
        continue
    if name.startswith("cat"):
        images.append(picture[..., ::-1])
        labels.append(0)
    elif name.startswith("dog"):
        images.append(picture[..., ::-1])
        labels.append(1)
print(skipped, "skipped")
X = np.array(images).astype("float32") / 255  # error: [wrong-scaling]
# right: X = preprocess_input(np.array(images).astype("float32"))
vgg = VGG16(include_top=False, input_shape=(224, 224, 3))
vgg.trainable = False
model = Sequential([vgg, Flatten(), Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(X, np.array(labels), epochs=5, validation_split=0.2)  # arrives: train VGG16 RGB/255; validate VGG16 RGB/255
