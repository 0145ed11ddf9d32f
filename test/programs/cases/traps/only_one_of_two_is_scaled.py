import numpy as np
from keras.applications.densenet import DenseNet121, preprocess_input
from keras.datasets import cifar100
from keras.layers import Dense
from keras.models import Sequential

(x_train, y_train), (x_test, y_test) = cifar100.load_data(label_mode="fine")
x_train = preprocess_input(x_train.astype("float32"))
y_train = y_train.ravel()
# add: x_test = preprocess_input(x_test.astype("float32"))
net = DenseNet121(include_top=False, pooling="avg", weights="imagenet", input_shape=(32, 32, 3))
net.trainable = False
model = Sequential([net, Dense(100, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train, batch_size=64, epochs=2)  # arrives: train DenseNet121 (RGB/255 − [0.485, 0.456, 0.406]) / [0.229, 0.224, 0.225]
print(model.evaluate(x_test, y_test))  # error: [train-predict-mismatch]  # arrives: evaluate DenseNet121 RGB 0–255
