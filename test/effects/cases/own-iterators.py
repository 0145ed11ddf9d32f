import numpy as np
from keras.preprocessing.image import ImageDataGenerator, Iterator, img_to_array, load_img


class Reader(Iterator):
    def __init__(self, paths):
        self.paths = paths
        super().__init__(len(paths), 32, True, 0)

    def next(self):
        x = np.zeros((32, 224, 224, 3))
        for i, path in enumerate(self.paths):
            x[i] = img_to_array(load_img(path)) / 255
        return x


class Batches(Iterator):
    def _get_batches_of_transformed_samples(self, indices):
        return img_to_array(load_img("cat.jpg"))


class Empty(Iterator):
    pass


for batch in Reader(paths):
    reveal(batch)  # RGB/255, range 0…1 · float · numpy · 4d
for batch in Batches(10, 32, True, 0):
    reveal(batch)  # RGB 0–255 · float · numpy · 3d
reveal(Reader(paths)[0])  # RGB/255, range 0…1 · float · numpy · 4d
for batch in Empty(10, 32, True, 0):
    reveal(batch)  # unknown: the iterator's own batches are not followed

labels = []
for path in paths:
    labels.append(labels)
reveal(np.array(labels))  # unknown: an array of more axes than are followed
