import keras
from keras.applications.resnet50 import ResNet50, preprocess_input
from keras.applications.xception import Xception
from keras.layers import Dense
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator


def resnet_model():
    base = ResNet50(include_top=False, pooling="avg", weights="imagenet")
    return Sequential([base, Dense(2, activation="softmax")])


def xception_model():
    base = Xception(include_top=False, pooling="avg", weights="imagenet")
    base.trainable = False
    return Sequential([base, Dense(2, activation="softmax")])


model = xception_model()
model.compile("adam", "categorical_crossentropy")
gen = ImageDataGenerator(preprocessing_function=preprocess_input)  # error: [wrong-preprocess-input]
# right: gen = ImageDataGenerator(preprocessing_function=keras.applications.xception.preprocess_input)
model.fit_generator(gen.flow_from_directory("z", target_size=(299, 299)), 10, 1)  # arrives: train Xception BGR minus [103.94, 116.78, 123.68]
