from numpy import *
from keras.applications.vgg16 import *
from keras.applications.inception_v3 import *
from keras.preprocessing.image import *
m = VGG16()
x = img_to_array(load_img('a.jpg', target_size=(224,224)))
x = expand_dims(x, 0)
x = preprocess_input(x)
m.predict(x)  # arrives: predict VGG16 RGB/127.5 − 1
