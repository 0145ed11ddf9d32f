import numpy as np
from tensorflow.keras.applications import ResNet50
from tensorflow.keras.applications.resnet50 import preprocess_input
from tensorflow.keras.preprocessing import image
class Extractor:
    SIZE = (224, 224)
    def __init__(self, weights='imagenet'):
        self.model = ResNet50(weights=weights, include_top=False, pooling='avg')
        self.preprocess = preprocess_input
    def load(self, path):
        img = image.load_img(path, target_size=self.SIZE)
        return image.img_to_array(img)
    def extract(self, path):
        x = self.load(path)
        x = np.expand_dims(x, axis=0)
        x = self.preprocess(x)
        return self.model.predict(x)  # arrives: predict ResNet50 BGR minus [103.94, 116.78, 123.68]
    @staticmethod
    def scale(x):
        return x / 255.
    @classmethod
    def build(cls):
        return cls()
    @property
    def net(self):
        return self.model
    def __call__(self, path):
        return self.net.predict(self.scale(self.load(path))[None])  # arrives: predict ResNet50 RGB/255
e = Extractor.build()
e('x')
print([e.extract(p) for p in ['a', 'b']])
