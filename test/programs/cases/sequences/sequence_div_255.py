import math

import numpy as np
from skimage.io import imread
from skimage.transform import resize
from tensorflow.keras.applications.densenet import DenseNet121, preprocess_input
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from tensorflow.keras.utils import Sequence


class PictureSequence(Sequence):
    def __init__(self, x_set, y_set, batch_size):
        self.x, self.y = x_set, y_set
        self.batch_size = batch_size

    def __len__(self):
        return math.ceil(len(self.x) / self.batch_size)

    def __getitem__(self, idx):
        batch_x = self.x[idx * self.batch_size:(idx + 1) * self.batch_size]
        batch_y = self.y[idx * self.batch_size:(idx + 1) * self.batch_size]
        images = np.array([resize(imread(name), (200, 200)) for name in batch_x])  # error: [wrong-scaling]
        # right: images = np.array([preprocess_input(resize(imread(name), (200, 200), preserve_range=True)) for name in batch_x])
        return images, np.array(batch_y)


names, targets = open("files.txt").read().split(), np.load("targets.npy")
net = DenseNet121(include_top=False, pooling="avg")
net.trainable = False
model = Sequential([net, Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(PictureSequence(names, targets, 32), epochs=3)  # arrives: train DenseNet121 RGB/255
