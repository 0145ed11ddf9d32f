import numpy as np
from keras.applications.densenet import DenseNet169, preprocess_input
from keras.preprocessing.image import img_to_array, load_img

NAMES = ["one.jpg", "two.jpg", "three.jpg", "four.jpg"]
features = DenseNet169(include_top=False, pooling="avg")
buffer = np.empty((4, 224, 224, 3))
for k in range(len(NAMES)):
    buffer[k, :, :, :] = img_to_array(load_img(NAMES[k], target_size=(224, 224)))
buffer = (buffer - 127.5) / 127.5  # error: [wrong-scaling]
# right: buffer = preprocess_input(buffer)
vectors = features.predict(buffer)  # arrives: predict DenseNet169 RGB/127.5 − 1
np.save("vectors.npy", vectors)
