import glob
import os

import cv2
import numpy as np
from keras.applications.resnet50 import ResNet50, preprocess_input
from keras.layers import Dense, Flatten
from keras.models import Model
from keras.utils import to_categorical
from sklearn.model_selection import train_test_split

data = []
labels = []
for category in os.listdir("images"):
    for path in glob.glob(os.path.join("images", category, "*.jpg")):
        img = cv2.imread(path)
        img = cv2.cvtColor(img, cv2.COLOR_BGR2RGB)
        img = cv2.resize(img, (224, 224))
        data.append(img)
        labels.append(category)

data = np.array(data, dtype="float32") / 255.0  # error: [wrong-scaling]
# right: data = preprocess_input(np.array(data, dtype="float32"))
labels = np.array(labels)
trainX, testX, trainY, testY = train_test_split(data, labels, test_size=0.25, random_state=42)

base = ResNet50(include_top=False, weights="imagenet", input_shape=(224, 224, 3))
base.trainable = False
head = Dense(5, activation="softmax")(Flatten()(base.output))
model = Model(inputs=base.input, outputs=head)
model.compile(loss="categorical_crossentropy", optimizer="adam")
model.fit(trainX, trainY, validation_data=(testX, testY), batch_size=32, epochs=5)  # arrives: train ResNet50 RGB/255; validate ResNet50 RGB/255
predictions = model.predict(testX, batch_size=32)  # arrives: predict ResNet50 RGB/255
