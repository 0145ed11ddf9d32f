from keras.applications.mobilenet_v2 import MobileNetV2, preprocess_input
from keras.layers import Dense
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator

train_batches = ImageDataGenerator(preprocess_input).flow_from_directory("train", target_size=(224, 224))  # error: [misplaced-argument]
# right: train_batches = ImageDataGenerator(preprocessing_function=preprocess_input).flow_from_directory("train", target_size=(224, 224))
valid_batches = ImageDataGenerator(preprocess_input).flow_from_directory("valid", target_size=(224, 224))  # error: [misplaced-argument]
# right: valid_batches = ImageDataGenerator(preprocessing_function=preprocess_input).flow_from_directory("valid", target_size=(224, 224))

net = MobileNetV2(weights="imagenet", include_top=False, pooling="avg")
net.trainable = False
classifier = Sequential([net, Dense(12, activation="softmax")])
classifier.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
classifier.fit(train_batches, validation_data=valid_batches, epochs=4)  # arrives: train MobileNetV2 RGB 0–255; validate MobileNetV2 RGB 0–255
