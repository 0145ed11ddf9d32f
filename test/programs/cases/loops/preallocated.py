import cv2
import numpy as np
from keras.applications.vgg16 import VGG16
from keras.layers import Dense, Flatten
from keras.models import Sequential

paths = [line.strip() for line in open("train.txt")]
X = np.zeros((len(paths), 224, 224, 3), dtype=np.float32)
for i, path in enumerate(paths):
    X[i] = cv2.resize(cv2.imread(path), (224, 224))
X /= 255  # error: [wrong-scaling]
# right: X -= np.array([103.939, 116.779, 123.68])
y = np.loadtxt("labels.txt")

vgg = VGG16(weights="imagenet", include_top=False, input_shape=(224, 224, 3))
vgg.trainable = False
model = Sequential([vgg, Flatten(), Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(X, y, batch_size=16, epochs=4, validation_split=0.1)  # arrives: train VGG16 BGR/255; validate VGG16 BGR/255
