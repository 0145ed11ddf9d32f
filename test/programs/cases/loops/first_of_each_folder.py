import os

import cv2
import numpy as np
from keras.applications.vgg19 import VGG19, preprocess_input
from keras.layers import Dense, Flatten
from keras.models import Sequential

base = VGG19(weights="imagenet", include_top=False, input_shape=(128, 128, 3))
base.trainable = False
model = Sequential([base, Flatten(), Dense(9, activation="softmax")])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")

learn, learn_kinds, check, check_kinds = [], [], [], []
for kind, folder in enumerate(sorted(os.listdir("leaves"))):
    seen = 0
    for name in os.listdir(os.path.join("leaves", folder)):
        leaf = cv2.imread(os.path.join("leaves", folder, name))
        leaf = cv2.resize(cv2.cvtColor(leaf, cv2.COLOR_BGR2RGB), (128, 128))
        if seen < 40:
            learn.append(leaf)
            learn_kinds.append(kind)
        else:
            check.append(leaf)
            check_kinds.append(kind)
        seen = seen + 1

learn = np.array(learn, dtype="float32") / 255  # error: [wrong-scaling]
# right: learn = preprocess_input(np.array(learn, dtype="float32"))
check = np.array(check, dtype="float32") / 255  # error: [wrong-scaling]
# right: check = preprocess_input(np.array(check, dtype="float32"))
model.fit(learn, np.array(learn_kinds), validation_data=(check, np.array(check_kinds)))  # arrives: train VGG19 RGB/255; validate VGG19 RGB/255
print(model.evaluate(check, np.array(check_kinds)))  # arrives: evaluate VGG19 RGB/255
