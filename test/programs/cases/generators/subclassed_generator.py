from tensorflow.keras.applications.xception import Xception, preprocess_input
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator


class FolderGenerator(ImageDataGenerator):
    def __init__(self, **kwargs):
        super().__init__(rescale=1.0 / 255, **kwargs)  # error: [wrong-scaling]
        # right: super().__init__(preprocessing_function=preprocess_input, **kwargs)

    def folder(self, name):
        return self.flow_from_directory(name, target_size=(299, 299), batch_size=4)


base = Xception(include_top=False, pooling="avg")
base.trainable = False
model = Sequential([base, Dense(9, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
model.fit(FolderGenerator(horizontal_flip=True).folder("train"), validation_data=FolderGenerator().folder("valid"))  # arrives: train Xception RGB/255; validate Xception RGB/255
