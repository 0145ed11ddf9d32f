import numpy as np
from tensorflow.keras.applications import ResNet50V2
from tensorflow.keras.applications.resnet50 import preprocess_input
# right: from tensorflow.keras.applications.resnet_v2 import preprocess_input
from tensorflow.keras.utils import img_to_array, load_img

net = ResNet50V2(weights="imagenet")
x = np.array([img_to_array(load_img("v.jpg", target_size=(224, 224)))])
print(net.predict(preprocess_input(x)).argmax())  # error: [wrong-preprocess-input]  # arrives: predict ResNet50V2 BGR minus [103.94, 116.78, 123.68]
