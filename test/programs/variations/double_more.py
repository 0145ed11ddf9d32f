import numpy as np
from keras.preprocessing.image import ImageDataGenerator, load_img, img_to_array
from keras.applications import vgg16, VGG16, mobilenet_v2, MobileNetV2
from keras.layers import Rescaling, Lambda, Input, Dense
from keras.models import Sequential, Model
m = MobileNetV2(include_top=False)
g = ImageDataGenerator(rescale=1/255., preprocessing_function=mobilenet_v2.preprocess_input)
m.fit(g.flow_from_directory('x'))  # arrives: train MobileNetV2 RGB/32513 − 0.003922
x = img_to_array(load_img('a.jpg'))
x = mobilenet_v2.preprocess_input(x)
g2 = ImageDataGenerator(preprocessing_function=mobilenet_v2.preprocess_input)
m.fit(g2.flow(x[None]))  # arrives: train MobileNetV2 RGB/16256 − 1.007843
s = Sequential([Rescaling(1/255.), Lambda(mobilenet_v2.preprocess_input), m])
s.predict(img_to_array(load_img('a.jpg'))[None])  # arrives: predict MobileNetV2 RGB/32513 − 1
