# file: train.py
from project import config
from project.data import batches
from project.nets.build import network as make

model = make()
model.fit(batches("train"))  # arrives: train ResNet50 RGB/255, range 0…1
model.evaluate(batches(config.TEST, scale=1))  # arrives: evaluate ResNet50 RGB 0–255
# file: project/__init__.py
# file: project/config.py
TEST = "test"
SCALE = 1 / 255
# file: project/data.py
from keras.preprocessing.image import ImageDataGenerator
from .config import SCALE

def batches(name, scale=SCALE):
    return ImageDataGenerator(rescale=scale).flow_from_directory(name)  # error: [missing-preprocessing]  # error: [wrong-scaling]
# file: project/nets/build.py
from keras import Sequential
from keras.applications import ResNet50
from keras.layers import Dense

def network():
    base = ResNet50(include_top=False, pooling="avg")
    base.trainable = False
    return Sequential([base, Dense(2)])
