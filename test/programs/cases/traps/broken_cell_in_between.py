import numpy as np
from keras.applications.vgg16 import VGG16, preprocess_input
from keras.preprocessing.image import img_to_array, load_img

model = VGG16(weights="imagenet")
model.summary()
x = img_to_array(load_img("in.jpg", target_size=(224, 224)))
x = np.expand_dims(x, axis=0)
if x.max() > 1:
    x = x / 255.0  # error: [wrong-scaling]
    # right: x = preprocess_input(x)
else:
    raise ValueError("already scaled")
print(model.predict(x).argmax())  # arrives: predict VGG16 RGB/255
