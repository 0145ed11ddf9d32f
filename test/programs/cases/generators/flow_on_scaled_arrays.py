import numpy as np
from keras.applications.vgg19 import VGG19, preprocess_input
from keras.datasets import cifar10
from keras.layers import Dense, Flatten
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator
from keras.utils import to_categorical

(x_train, y_train), (x_test, y_test) = cifar10.load_data()
y_train, y_test = to_categorical(y_train, 10), to_categorical(y_test, 10)
x_train = x_train.astype("float32") / 255  # error: [wrong-scaling]
# right: x_train = preprocess_input(x_train.astype("float32"))
x_test = x_test.astype("float32") / 255  # error: [wrong-scaling]
# right: x_test = preprocess_input(x_test.astype("float32"))

datagen = ImageDataGenerator(width_shift_range=0.1, height_shift_range=0.1, horizontal_flip=True)
datagen.fit(x_train)
vgg = VGG19(include_top=False, weights="imagenet", input_shape=(32, 32, 3))
model = Sequential([vgg, Flatten(), Dense(10, activation="softmax")])
vgg.trainable = False
model.compile(loss="categorical_crossentropy", optimizer="sgd", metrics=["accuracy"])
model.fit_generator(  # arrives: train VGG19 RGB/255; validate VGG19 RGB/255
    datagen.flow(x_train, y_train, batch_size=128),
    steps_per_epoch=len(x_train) // 128,
    epochs=20,
    validation_data=(x_test, y_test),
)
score = model.evaluate(x_test, y_test, verbose=0)  # arrives: evaluate VGG19 RGB/255
