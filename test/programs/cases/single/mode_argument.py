import numpy as np
from keras.applications.imagenet_utils import preprocess_input
from keras.applications.inception_v3 import InceptionV3
from keras.preprocessing.image import img_to_array, load_img

model = InceptionV3(weights="imagenet")
x = np.expand_dims(img_to_array(load_img("x.png", target_size=(299, 299))), 0)
x = preprocess_input(x)  # error: [wrong-preprocess-input]
# right: x = preprocess_input(x, mode="tf")
y = model.predict(x)  # arrives: predict InceptionV3 BGR minus [103.94, 116.78, 123.68]
