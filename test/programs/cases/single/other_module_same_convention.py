import numpy as np
from keras.applications.vgg16 import VGG16
from keras.applications.xception import preprocess_input
# right: from keras.applications.resnet50 import preprocess_input
from keras.preprocessing.image import img_to_array, load_img

network = VGG16()
image = load_img("mug.jpg", target_size=(224, 224))
image = img_to_array(image)
image = image.reshape((1, image.shape[0], image.shape[1], image.shape[2]))
image = preprocess_input(image)  # error: [wrong-preprocess-input]
yhat = network.predict(image)  # arrives: predict VGG16 RGB/127.5 − 1
