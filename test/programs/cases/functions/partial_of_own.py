from functools import partial

import numpy as np
from keras.applications import DenseNet121
from keras.preprocessing.image import ImageDataGenerator
from keras.layers import Dense
from keras.models import Sequential


def standardize(x, mean, std):
    return (x / 255.0 - mean) / std  # error: [wrong-scaling]


MEAN = np.array([0.5, 0.5, 0.5])
# right: MEAN = np.array([0.485, 0.456, 0.406])
STD = np.array([0.5, 0.5, 0.5])
# right: STD = np.array([0.229, 0.224, 0.225])
imagenet = partial(standardize, mean=MEAN, std=STD)
flow = ImageDataGenerator(preprocessing_function=imagenet).flow_from_directory("skin", target_size=(224, 224))
net = DenseNet121(include_top=False, pooling="avg", weights="imagenet")
net.trainable = False
model = Sequential([net, Dense(7, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
model.fit_generator(flow, steps_per_epoch=100, epochs=1)  # arrives: train DenseNet121 RGB/127.5 − 1
