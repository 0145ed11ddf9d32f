import numpy as np
from keras.applications.vgg16 import VGG16, preprocess_input
from keras.preprocessing import image
from numpy import linalg


class VGGNet:
    def __init__(self):
        self.input_shape = (224, 224, 3)
        self.weight = "imagenet"
        self.pooling = "max"
        self.model = VGG16(weights=self.weight, input_shape=self.input_shape, pooling=self.pooling, include_top=False)
        self.model.predict(np.zeros((1, 224, 224, 3)))  # arrives: predict VGG16 unknown: an array without images in it

    def extract_feat(self, img_path):
        img = image.load_img(img_path, target_size=(self.input_shape[0], self.input_shape[1]))
        img = image.img_to_array(img)
        img = np.expand_dims(img, axis=0)
        img = img / 255  # error: [wrong-scaling]
        # right: img = preprocess_input(img)
        feat = self.model.predict(img)  # arrives: predict VGG16 RGB/255
        return feat[0] / linalg.norm(feat[0])


net = VGGNet()
features = [net.extract_feat(name) for name in open("index.txt").read().split()]
