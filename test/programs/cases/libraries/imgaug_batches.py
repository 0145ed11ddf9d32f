import imgaug.augmenters as iaa
import numpy as np
from keras.applications.resnet50 import ResNet50, preprocess_input
from keras.layers import Dense
from keras.models import Sequential
from PIL import Image

seq = iaa.Sequential([iaa.Fliplr(0.5), iaa.Affine(rotate=(-10, 10)), iaa.GaussianBlur((0, 1.0))])


def load_batches(names, labels, size=8):
    while True:
        for start in range(0, len(names), size):
            pictures = np.array([np.array(Image.open(n).resize((224, 224))) for n in names[start:start + size]])
            pictures = seq.augment_images(pictures)
            yield pictures.astype("float32") / 255, labels[start:start + size]  # error: [wrong-scaling]
            # right: yield preprocess_input(pictures.astype("float32")), labels[start:start + size]


net = ResNet50(include_top=False, pooling="avg", weights="imagenet")
net.trainable = False
model = Sequential([net, Dense(4, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
names = open("names.txt").read().split()
model.fit_generator(load_batches(names, np.load("l.npy")), steps_per_epoch=10, epochs=2)  # arrives: train ResNet50 RGB/255
