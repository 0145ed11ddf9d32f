# file: config.py
import os
from pathlib import Path
OUT = "models"
PATH = os.path.join(OUT, "cats.h5")
HEAD = Path(OUT) / "head.keras"
# file: train.py
import tensorflow as tf
from tensorflow.keras.applications import MobileNetV2
from tensorflow.keras.applications.mobilenet_v2 import preprocess_input
from tensorflow.keras.preprocessing.image import ImageDataGenerator
import config

base = MobileNetV2(include_top=False, pooling="avg", weights="imagenet")
base.trainable = False
model = tf.keras.Sequential([base, tf.keras.layers.Dense(2)])
train = ImageDataGenerator(preprocessing_function=preprocess_input).flow_from_directory("train")
model.fit(train)  # arrives: train MobileNetV2 RGB/127.5 − 1, range −1…1
model.save(config.PATH)

inputs = tf.keras.Input((96, 96, 3))
x = tf.keras.layers.Rescaling(1 / 127.5, offset=-1)(inputs)
whole = tf.keras.Model(inputs, tf.keras.layers.Dense(2)(base(x)))
whole.save(str(config.HEAD))
# file: predict.py
import cv2
import numpy as np
from tensorflow.keras.models import load_model

model = load_model("models/cats.h5")
image = cv2.cvtColor(cv2.imread("a.jpg"), cv2.COLOR_BGR2RGB)
print(model.predict(np.expand_dims(image / 255., 0)))  # arrives: predict MobileNetV2 RGB/255, range 0…1  # error: [train-predict-mismatch]
whole = load_model("./models//head.keras")
print(whole.predict(np.expand_dims(image, 0)))  # arrives: predict MobileNetV2 RGB/127.5 − 1, range −1…1
print(load_model("models/other.h5").predict(image))
# file: again.py
from keras.models import load_model
from keras.preprocessing.image import ImageDataGenerator
import config

def main():
    model = load_model(config.PATH)
    model.evaluate(ImageDataGenerator(rescale=1 / 127.5).flow_from_directory("test"))  # arrives: evaluate MobileNetV2 RGB/127.5, range 0…2  # error: [train-predict-mismatch]

if __name__ == "__main__":
    main()
