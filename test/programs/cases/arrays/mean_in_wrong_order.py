import numpy as np
from keras.applications.resnet50 import ResNet50
from PIL import Image

MEAN = np.array([123.68, 116.779, 103.939], dtype=np.float32)
image = np.array(Image.open("w.png").convert("RGB").resize((224, 224)), dtype=np.float32)
image -= MEAN  # error: [swapped-channels]
image = image[np.newaxis]
# right: image = image[np.newaxis, :, :, ::-1]
print(ResNet50().predict(image))  # arrives: predict ResNet50 RGB minus [123.68, 116.78, 103.94]
