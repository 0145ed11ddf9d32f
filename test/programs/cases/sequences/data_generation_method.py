import keras
import numpy as np
from keras.applications.vgg16 import VGG16, preprocess_input
from keras.layers import Dense, Flatten
from PIL import Image


class DataGenerator(keras.utils.Sequence):
    def __init__(self, list_ids, labels, batch_size=32, dim=(224, 224), n_channels=3, shuffle=True):
        self.list_ids = list_ids
        self.labels = labels
        self.batch_size = batch_size
        self.dim = dim
        self.n_channels = n_channels
        self.shuffle = shuffle
        self.on_epoch_end()

    def __len__(self):
        return int(np.floor(len(self.list_ids) / self.batch_size))

    def __getitem__(self, index):
        indexes = self.indexes[index * self.batch_size:(index + 1) * self.batch_size]
        return self.__data_generation([self.list_ids[k] for k in indexes])

    def on_epoch_end(self):
        self.indexes = np.arange(len(self.list_ids))
        if self.shuffle:
            np.random.shuffle(self.indexes)

    def __data_generation(self, ids):
        X = np.empty((self.batch_size, *self.dim, self.n_channels))
        y = np.empty((self.batch_size,), dtype=int)
        for i, key in enumerate(ids):
            X[i,] = np.asarray(Image.open(f"img/{key}.png").resize(self.dim)) / 255  # error: [wrong-scaling]
            # right: X[i,] = preprocess_input(np.asarray(Image.open(f"img/{key}.png").resize(self.dim), dtype="float32"))
            y[i] = self.labels[key]
        return X, y


partition, labels = {"train": [], "validation": []}, {}
training = DataGenerator(partition["train"], labels)
validation = DataGenerator(partition["validation"], labels, shuffle=False)
vgg = VGG16(include_top=False, input_shape=(224, 224, 3))
vgg.trainable = False
model = keras.models.Sequential([vgg, Flatten(), Dense(1)])
model.compile("adam", "mse")
model.fit_generator(generator=training, validation_data=validation, use_multiprocessing=True, workers=6)  # arrives: train VGG16 RGB/255; validate VGG16 RGB/255
