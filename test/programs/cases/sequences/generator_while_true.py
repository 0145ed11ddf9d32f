import random

import cv2
import numpy as np
from keras.applications.inception_v3 import InceptionV3, preprocess_input
from keras.layers import Dense
from keras.models import Sequential

BATCH = 16
rows = [line.strip().split(",") for line in open("driving_log.csv")]


def batches(samples, batch_size=BATCH):
    n = len(samples)
    while True:
        random.shuffle(samples)
        for offset in range(0, n, batch_size):
            images, angles = [], []
            for path, angle in samples[offset:offset + batch_size]:
                image = cv2.imread(path)  # error: [swapped-channels]
                if image is None:
                    continue
                images.append(cv2.resize(image, (299, 299)))
                # right: images.append(cv2.cvtColor(cv2.resize(image, (299, 299)), cv2.COLOR_BGR2RGB))
                angles.append(float(angle))
            X = preprocess_input(np.array(images, dtype=np.float32))
            yield X, np.array(angles)


net = InceptionV3(include_top=False, pooling="avg", weights="imagenet")
net.trainable = False
model = Sequential([net, Dense(64, activation="relu"), Dense(1)])
model.compile(loss="mse", optimizer="adam")
model.fit_generator(batches(rows[100:]), steps_per_epoch=50, validation_data=batches(rows[:100]), validation_steps=5, epochs=3)  # arrives: train InceptionV3 BGR/127.5 − 1; validate InceptionV3 BGR/127.5 − 1
