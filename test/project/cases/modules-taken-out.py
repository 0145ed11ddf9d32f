# file: tune.py
import os
import sys
import tensorflow as tf

def tune(build, prepare):
    photos = tf.keras.utils.image_dataset_from_directory("photos", image_size=(224, 224))
    build().fit(photos.map(lambda x, y: (prepare(x), y)))  # arrives: train MobileNetV2 BGR minus [103.94, 116.78, 123.68], range −124…151  # error: [wrong-preprocess-input]

sys.path.insert(0, os.path.join(os.path.dirname(os.getcwd()), "dense"))
if "learn" in sys.modules:
    del sys.modules["learn"]
import learn as dense
from tensorflow.keras.applications.densenet import preprocess_input as dense_input

sys.path.insert(0, os.path.join(os.path.dirname(os.getcwd()), "mobile"))
if "learn" in sys.modules:
    del sys.modules["learn"]
from learn import build as mobile
from tensorflow.keras.applications.mobilenet_v2 import preprocess_input as mobile_input

tune(dense.build, dense_input)
tune(mobile, mobile_input)
# file: once.py
import sys
import learn
from tune import tune
from tensorflow.keras.applications.vgg16 import preprocess_input

del sys.modules["json"]
tune(learn.build, preprocess_input)
# file: learn.py
from tensorflow.keras.applications import MobileNetV2

def build():
    net = MobileNetV2()
    net.compile("adam", "categorical_crossentropy")
    return net
