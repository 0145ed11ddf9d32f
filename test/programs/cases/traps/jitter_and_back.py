import numpy as np
from keras.applications.inception_v3 import InceptionV3, preprocess_input
from keras.layers import Dense
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator


def jitter(image):
    unit = image / 255.0
    unit = unit * 1.0
    image = unit * 255.0
    return image
    # right: return preprocess_input(image)


gen = ImageDataGenerator(preprocessing_function=jitter)  # error: [missing-preprocessing]
net = InceptionV3(include_top=False, pooling="avg", weights="imagenet")
net.trainable = False
model = Sequential([net, Dense(3, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
model.fit_generator(gen.flow_from_directory("m", target_size=(299, 299)), 10, 1)  # arrives: train InceptionV3 RGB 0–255
