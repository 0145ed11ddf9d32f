import numpy as np
from tensorflow.keras.applications.efficientnet import preprocess_input
from tensorflow.keras.applications.resnet50 import ResNet50
from tensorflow.keras.applications import resnet50
from tensorflow.keras.utils import img_to_array, load_img

x = np.array([img_to_array(load_img("v.jpg", target_size=(224, 224)))])
print(ResNet50().predict(preprocess_input(x)))  # error: [wrong-preprocess-input]  # arrives: predict ResNet50 RGB 0–255
# right: print(ResNet50().predict(resnet50.preprocess_input(x)))
