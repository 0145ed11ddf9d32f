import numpy as np
from keras import backend as K
from keras.applications.inception_v3 import InceptionV3, preprocess_input
from keras.preprocessing.image import img_to_array, load_img

model = InceptionV3(weights="imagenet")
get_mixed = K.function([model.layers[0].input, K.learning_phase()], [model.get_layer("mixed7").output])
x = np.expand_dims(img_to_array(load_img("sky.jpg", target_size=(299, 299))), 0)
maps = get_mixed([x, 0])[0]  # error: [missing-preprocessing]  # arrives: predict InceptionV3 RGB 0–255
# right: maps = get_mixed([preprocess_input(x), 0])[0]
