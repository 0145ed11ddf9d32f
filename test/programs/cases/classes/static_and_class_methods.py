import numpy as np
from keras.applications import resnet50
from keras.preprocessing.image import img_to_array, load_img


class Service:
    _model = None

    @classmethod
    def model(cls):
        if cls._model is None:
            cls._model = resnet50.ResNet50(weights="imagenet")
        return cls._model

    @staticmethod
    def to_batch(path):
        return np.expand_dims(img_to_array(load_img(path, target_size=(224, 224))), 0)

    @classmethod
    def classify(cls, path):
        batch = cls.to_batch(path)
        return cls.model().predict(batch)  # error: [missing-preprocessing]  # arrives: predict ResNet50 RGB 0–255
        # right: return cls.model().predict(resnet50.preprocess_input(batch))


print(Service.classify("cat.jpg"))
