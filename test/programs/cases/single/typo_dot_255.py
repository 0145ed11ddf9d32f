import numpy as np
from keras.applications.resnet_v2 import ResNet50V2
from keras.utils import img_to_array, load_img

model = ResNet50V2(weights="imagenet")
x = img_to_array(load_img("dog.jpg", target_size=(224, 224)))
x = x * (1 / .255)  # error: [wrong-scaling]
# right: x = x * (1 / 127.5) - 1
x = x[None]
print(model.predict(x))  # arrives: predict ResNet50V2 RGB·3.9216
