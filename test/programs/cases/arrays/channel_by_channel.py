import numpy as np
from keras.applications.vgg16 import VGG16
from keras.preprocessing.image import img_to_array, load_img


def prepare(path):
    x = img_to_array(load_img(path, target_size=(224, 224)))
    x = x[:, :, ::-1]
    x[:, :, 0] -= 123.68
    # right: x[:, :, 0] -= 103.939
    x[:, :, 1] -= 116.779
    x[:, :, 2] -= 103.939  # error: [wrong-scaling]
    # right: x[:, :, 2] -= 123.68
    return np.expand_dims(x, axis=0)


print(VGG16(include_top=False).predict(prepare("a.jpg")))  # arrives: predict VGG16 BGR minus [123.68, 116.78, 103.94]
