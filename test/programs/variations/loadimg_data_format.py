from tensorflow.keras.utils import load_img, img_to_array
from tensorflow.keras.applications.vgg16 import VGG16, preprocess_input
import numpy as np
m = VGG16()
x = img_to_array(load_img('a.jpg'), dtype='uint8')
x = x.astype('float32')
x = np.expand_dims(x, axis=0)
m.predict(preprocess_input(x.copy()))  # arrives: predict VGG16 BGR minus [103.94, 116.78, 123.68]
m.predict(preprocess_input(x, data_format='channels_last'))  # arrives: predict VGG16 BGR minus [103.94, 116.78, 123.68]
m.predict(x)  # arrives: predict VGG16 RGB minus [123.68, 116.78, 103.94]
