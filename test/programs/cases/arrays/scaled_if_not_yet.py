import numpy as np
from keras.applications.mobilenet import MobileNet
from keras.preprocessing.image import img_to_array, load_img


def to_unit(x):
    if x.max() > 1:
        x = x / 255.0  # error: [wrong-scaling]
    return x


image = img_to_array(load_img("p.jpg", target_size=(224, 224)))
x = to_unit(to_unit(image))
network = MobileNet()
print(network.predict(np.expand_dims(x, 0)))  # arrives: predict MobileNet RGB/255
# right: print(network.predict(np.expand_dims(x * 2 - 1, 0)))
