import cv2
import numpy as np
from keras.applications.resnet50 import ResNet50, preprocess_input
from keras.layers import Dense
from keras.models import Sequential
from keras.wrappers.scikit_learn import KerasClassifier
from sklearn.model_selection import train_test_split


def create_model(units=16):
    net = ResNet50(include_top=False, pooling="avg", weights="imagenet")
    net.trainable = False
    model = Sequential([net, Dense(units, activation="relu"), Dense(2, activation="softmax")])
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


X = np.array([cv2.cvtColor(cv2.imread(line.strip()), cv2.COLOR_BGR2RGB) for line in open("list.txt")], dtype="float32")
y = np.loadtxt("y.txt")
X_train, X_test, y_train, y_test = train_test_split(X / 255, y, test_size=0.3)  # error: [wrong-scaling]
# right: X_train, X_test, y_train, y_test = train_test_split(preprocess_input(X), y, test_size=0.3)
classifier = KerasClassifier(build_fn=create_model, epochs=3, verbose=0)
classifier.fit(X_train, y_train)  # arrives: train ResNet50 RGB/255
print(classifier.predict(X_test))  # arrives: predict ResNet50 RGB/255
