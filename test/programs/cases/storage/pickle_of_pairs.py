import os
import pickle
import random

import cv2
import numpy as np
from keras.applications.mobilenet import MobileNet
from keras.layers import Dense
from keras.models import Sequential

training_data = []
for label, category in enumerate(["Dog", "Cat"]):
    for name in os.listdir(os.path.join("PetImages", category)):
        try:
            array = cv2.imread(os.path.join("PetImages", category, name))
            training_data.append([cv2.resize(array[:, :, ::-1], (128, 128)), label])
        except Exception:
            pass
random.shuffle(training_data)
X, y = [], []
for features, label in training_data:
    X.append(features)
    y.append(label)
X = np.array(X).reshape(-1, 128, 128, 3)
with open("X.pickle", "wb") as out:
    pickle.dump(X, out)

X = pickle.load(open("X.pickle", "rb"))
X = X / 255.0  # error: [wrong-scaling]
# right: X = X / 127.5 - 1
net = MobileNet(include_top=False, pooling="avg", input_shape=(128, 128, 3))
net.trainable = False
model = Sequential([net, Dense(1, activation="sigmoid")])
model.compile(loss="binary_crossentropy", optimizer="adam", metrics=["accuracy"])
model.fit(X, np.array(y), batch_size=32, epochs=3, validation_split=0.3)  # arrives: train MobileNet RGB/255; validate MobileNet RGB/255
