import numpy as np
from keras.applications.vgg16 import VGG16, preprocess_input
from keras.layers import Dense
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator

vgg16_model = VGG16()
model = Sequential()
for layer in vgg16_model.layers[:-1]:
    model.add(layer)
for layer in model.layers:
    layer.trainable = False
model.add(Dense(2, activation="softmax"))
model.compile("adam", loss="categorical_crossentropy", metrics=["accuracy"])

train = ImageDataGenerator().flow_from_directory("train", target_size=(224, 224), classes=["dog", "cat"], batch_size=10)  # error: [missing-preprocessing]
# right: train = ImageDataGenerator(preprocessing_function=preprocess_input).flow_from_directory("train", target_size=(224, 224), classes=["dog", "cat"], batch_size=10)
valid = ImageDataGenerator().flow_from_directory("valid", target_size=(224, 224), classes=["dog", "cat"], batch_size=4)  # error: [missing-preprocessing]
# right: valid = ImageDataGenerator(preprocessing_function=preprocess_input).flow_from_directory("valid", target_size=(224, 224), classes=["dog", "cat"], batch_size=4)
model.fit_generator(train, steps_per_epoch=4, validation_data=valid, validation_steps=4, epochs=5, verbose=2)  # arrives: train VGG16 RGB 0–255; validate VGG16 RGB 0–255
