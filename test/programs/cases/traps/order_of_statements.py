import numpy as np
from keras.applications.resnet50 import ResNet50, preprocess_input
from keras.preprocessing.image import img_to_array, load_img

model = ResNet50()
x = np.expand_dims(img_to_array(load_img("a.jpg", target_size=(224, 224))), 0)
first = model.predict(x)  # error: [missing-preprocessing]  # arrives: predict ResNet50 RGB 0–255
# right: first = model.predict(preprocess_input(x.copy()))
x = preprocess_input(x)
second = model.predict(x)  # arrives: predict ResNet50 BGR minus [103.94, 116.78, 123.68]
