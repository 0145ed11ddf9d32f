import albumentations as albu
import cv2
import numpy as np
from tensorflow.keras.applications import DenseNet121
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from tensorflow.keras.utils import Sequence


class Augmented(Sequence):
    def __init__(self, files, y, transform):
        self.files, self.y, self.transform = files, y, transform

    def __len__(self):
        return len(self.files) // 16

    def __getitem__(self, i):
        images = []
        for name in self.files[i * 16:(i + 1) * 16]:
            image = cv2.imread(name)  # error: [swapped-channels]
            # right: image = cv2.cvtColor(cv2.imread(name), cv2.COLOR_BGR2RGB)
            images.append(self.transform(image=image)["image"])
        return np.stack(images), np.array(self.y[i * 16:(i + 1) * 16])


train = albu.Compose([albu.ShiftScaleRotate(), albu.Normalize(mean=[0.485, 0.456, 0.406], std=[0.229, 0.224, 0.225])])
net = DenseNet121(include_top=False, pooling="avg", weights="imagenet")
net.trainable = False
model = Sequential([net, Dense(3, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(Augmented(["a"], [0], train), epochs=2)  # arrives: train DenseNet121 (BGR/255 − [0.485, 0.456, 0.406]) / [0.229, 0.224, 0.225]
