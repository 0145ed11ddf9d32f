import numpy as np
from keras.applications.vgg16 import VGG16, preprocess_input
from keras.models import Model
from keras.preprocessing.image import img_to_array, load_img

base = VGG16(weights="imagenet", include_top=False)
features = Model(inputs=base.input, outputs=base.get_layer("block4_pool").output)
image = img_to_array(load_img("elephant.jpg", target_size=(224, 224)))
image = np.expand_dims(image, 0)
block4 = features.predict(image)  # error: [missing-preprocessing]  # arrives: predict VGG16 RGB 0–255
# right: block4 = features.predict(preprocess_input(image))
print(block4.mean(axis=(0, 1, 2)))
