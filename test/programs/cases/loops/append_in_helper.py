import os

import numpy as np
from skimage import io, transform
from keras.applications.resnet50 import ResNet50, preprocess_input
from keras.layers import Dense
from keras.models import Sequential


def load_data(folder):
    images, targets = list(), list()
    for label, name in enumerate(sorted(os.listdir(folder))):
        for file_name in os.listdir(os.path.join(folder, name)):
            pixels = io.imread(os.path.join(folder, name, file_name))
            pixels = transform.resize(pixels, (224, 224))
            # right: pixels = transform.resize(pixels, (224, 224), preserve_range=True)
            images.append(pixels)
            targets.append(label)
    return np.array(images), np.array(targets)


x, y = load_data("shapes")
x = preprocess_input(x)  # error: [double-preprocessing]
net = ResNet50(include_top=False, pooling="avg", weights="imagenet")
net.trainable = False
model = Sequential([net, Dense(3, activation="softmax")])
model.compile("sgd", "sparse_categorical_crossentropy")
model.fit(x, y, epochs=2)  # arrives: train ResNet50 BGR/255 − [103.939, 116.779, 123.68]
