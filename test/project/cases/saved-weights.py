# file: nets.py
from keras.applications import VGG16
from keras.layers import Dense, Flatten
from keras.models import Model

def build(weights):
    base = VGG16(include_top=False, weights=weights, input_shape=(64, 64, 3))
    return Model(base.input, Dense(2)(Flatten()(base.output)))
# file: train.py
from keras.applications.vgg16 import preprocess_input
from keras.callbacks import ModelCheckpoint
from keras.preprocessing.image import ImageDataGenerator
from nets import build

def train():
    model = build("imagenet")
    flow = ImageDataGenerator(preprocessing_function=preprocess_input).flow_from_directory("train")
    saver = ModelCheckpoint("best.weights.h5", save_best_only=True, save_weights_only=True)
    model.fit(flow, callbacks=[saver])  # arrives: train VGG16 BGR minus [103.94, 116.78, 123.68], range −124…151

train()
# file: predict.py
from keras.preprocessing.image import ImageDataGenerator
from nets import build

model = build(None)
model.load_weights("best.weights.h5")
model.predict(ImageDataGenerator(rescale=1. / 255).flow_from_directory("test"))  # arrives: predict VGG16 RGB/255, range 0…1  # error: [train-predict-mismatch]
# file: other.py
from keras.applications import VGG16
from keras.preprocessing.image import ImageDataGenerator

model = VGG16(weights=None)
model.load_weights("best.weights.h5")
model.predict(ImageDataGenerator(rescale=1. / 255).flow_from_directory("test"))  # arrives: predict VGG16 RGB/255, range 0…1  # error: [train-predict-mismatch]
