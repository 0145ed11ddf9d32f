import numpy as np
from tensorflow.keras import applications
from tensorflow.keras.utils import img_to_array, load_img

NAME = "ResNet152"
MODULE = "mobilenet_v2"
# right: MODULE = "resnet"
net = getattr(applications, NAME)(weights="imagenet")
module = getattr(applications, MODULE)
x = np.array([img_to_array(load_img("x.jpg", target_size=(224, 224)))])
y = net.predict(module.preprocess_input(x))  # error: [wrong-preprocess-input]  # arrives: predict ResNet152 RGB/127.5 − 1
