import numpy as np
from keras.applications.vgg16 import VGG16, preprocess_input
from keras.preprocessing.image import img_to_array, load_img

model = VGG16()
image = img_to_array(load_img("kettle.jpg", target_size=(224, 224)))
image = image.reshape((1, image.shape[0], image.shape[1], image.shape[2]))
image = preprocess_input(image)
image = image / 255.0  # wrong  # error: [double-preprocessing]
yhat = model.predict(image)  # arrives: predict VGG16 BGR/255 − [0.4076, 0.458, 0.485]
