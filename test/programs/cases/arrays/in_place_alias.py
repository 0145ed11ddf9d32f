import numpy as np
from keras.applications.xception import Xception, preprocess_input
from keras.preprocessing.image import img_to_array, load_img

x = np.expand_dims(img_to_array(load_img("a.jpg", target_size=(299, 299))), 0)
original = x
# right: original = x.copy()
x = preprocess_input(x)  # error: [reused-after-preprocess]
model = Xception()
print(model.predict(x))  # arrives: predict Xception RGB/127.5 − 1
print(model.predict(preprocess_input(original)))  # arrives: predict Xception RGB/16256 − 1.007843
