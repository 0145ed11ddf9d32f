import numpy as np
from keras.applications import VGG16, vgg16
from keras.layers import Dense, Dropout, Flatten
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator

width, height = 150, 150
batch_size = 16


def save_bottleneck_features():
    datagen = ImageDataGenerator(rescale=1.0 / 255)  # error: [wrong-scaling]
    # right: datagen = ImageDataGenerator(preprocessing_function=vgg16.preprocess_input)
    model = VGG16(include_top=False, weights="imagenet")
    generator = datagen.flow_from_directory("data/train", target_size=(width, height), batch_size=batch_size, class_mode=None, shuffle=False)
    features = model.predict_generator(generator, 2000 // batch_size)  # arrives: predict VGG16 RGB/255
    np.save(open("train.npy", "wb"), features)


def train_top_model():
    train_data = np.load(open("train.npy", "rb"))
    train_labels = np.array([0] * 1000 + [1] * 1000)
    model = Sequential()
    model.add(Flatten(input_shape=train_data.shape[1:]))
    model.add(Dense(256, activation="relu"))
    model.add(Dropout(0.5))
    model.add(Dense(1, activation="sigmoid"))
    model.compile(optimizer="rmsprop", loss="binary_crossentropy", metrics=["accuracy"])
    model.fit(train_data, train_labels, epochs=50, batch_size=batch_size)
    model.save_weights("top.h5")


save_bottleneck_features()
train_top_model()
