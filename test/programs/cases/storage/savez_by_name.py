import numpy as np
from keras.applications.densenet import DenseNet121, preprocess_input
from keras.datasets import cifar10
from keras.layers import Dense
from keras.models import Sequential

(x_train, y_train), (x_test, y_test) = cifar10.load_data()
np.savez_compressed("cifar", train=x_train / 255, test=x_test / 255)  # error: [wrong-scaling] [wrong-scaling]
# right: np.savez_compressed("cifar", train=preprocess_input(x_train), test=preprocess_input(x_test))

with np.load("cifar.npz") as data:
    train, test = data["train"], data["test"]
net = DenseNet121(include_top=False, pooling="avg", weights="imagenet", input_shape=(32, 32, 3))
net.trainable = False
model = Sequential([net, Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(train, y_train, validation_data=(test, y_test), epochs=2)  # arrives: train DenseNet121 RGB/255; validate DenseNet121 RGB/255
