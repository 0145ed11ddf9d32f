import keras
import numpy as np
from keras.applications.vgg16 import VGG16, preprocess_input
from PIL import Image


class Samples:
    def __init__(self, names, prepare=None):
        self.names, self.prepare = names, prepare

    def __getitem__(self, i):
        image = np.array(Image.open(self.names[i]).convert("RGB").resize((224, 224)), dtype="float32")
        return (self.prepare(image) if self.prepare else image), i % 2

    def __len__(self):
        return len(self.names)


class Loader(keras.utils.Sequence):
    def __init__(self, samples, size):
        self.samples, self.size = samples, size

    def __getitem__(self, i):
        rows = [self.samples[j] for j in range(i * self.size, (i + 1) * self.size)]
        return [np.stack(column) for column in zip(*rows)]

    def __len__(self):
        return len(self.samples) // self.size


names = open("n.txt").read().split()
loader = Loader(Samples(names), 4)
# right: loader = Loader(Samples(names, preprocess_input), 4)
vgg = VGG16(include_top=False, pooling="avg")
vgg.trainable = False
model = keras.models.Sequential([vgg, keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit_generator(loader, epochs=1)  # error: [missing-preprocessing]  # arrives: train VGG16 RGB 0–255
