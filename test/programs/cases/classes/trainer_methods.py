import os

from keras import backend as K
from keras.applications.mobilenet_v2 import MobileNetV2, preprocess_input
from keras.callbacks import ModelCheckpoint
from keras.layers import Dense, GlobalAveragePooling2D
from keras.models import Model
from keras.preprocessing.image import ImageDataGenerator


class Trainer(object):
    def __init__(self, root, classes, batch_size=32):
        self.root = root
        self.classes = classes
        self.batch_size = batch_size
        self.model = None
        self._make_generators()

    def _make_generators(self):
        train = ImageDataGenerator(rescale=1.0 / 255, zoom_range=0.2)  # error: [wrong-scaling]
        # right: train = ImageDataGenerator(preprocessing_function=preprocess_input, zoom_range=0.2)
        valid = ImageDataGenerator(rescale=1.0 / 255)  # error: [wrong-scaling]
        # right: valid = ImageDataGenerator(preprocessing_function=preprocess_input)
        self.train = train.flow_from_directory(os.path.join(self.root, "train"), (224, 224), batch_size=self.batch_size)
        self.valid = valid.flow_from_directory(os.path.join(self.root, "valid"), (224, 224), batch_size=self.batch_size)

    def build(self):
        K.clear_session()
        base = MobileNetV2(include_top=False, weights="imagenet", input_shape=(224, 224, 3))
        for layer in base.layers[:-20]:
            layer.trainable = False
        out = Dense(self.classes, activation="softmax")(GlobalAveragePooling2D()(base.output))
        self.model = Model(base.input, out)
        self.model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
        return self

    def fit(self, epochs):
        keep = ModelCheckpoint("best.h5", save_best_only=True)
        self.model.fit_generator(self.train, epochs=epochs, validation_data=self.valid, callbacks=[keep])  # arrives: train MobileNetV2 RGB/255; validate MobileNetV2 RGB/255


Trainer("birds", 20).build().fit(epochs=10)
