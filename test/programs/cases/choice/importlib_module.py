import importlib

import numpy as np
from tensorflow.keras.preprocessing.image import ImageDataGenerator
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential

base_name = "inception_v3"
module = importlib.import_module("tensorflow.keras.applications." + base_name)
Builder = getattr(module, "InceptionV3")
gen = ImageDataGenerator(rescale=1.0 / 255)  # error: [wrong-scaling]
# right: gen = ImageDataGenerator(preprocessing_function=module.preprocess_input)
net = Builder(include_top=False, weights="imagenet", pooling="avg")
net.trainable = False
model = Sequential([net, Dense(2, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
model.fit(gen.flow_from_directory("x", target_size=(299, 299)))  # arrives: train InceptionV3 RGB/255
