import matplotlib.pyplot as plt
import numpy as np
from keras.applications.vgg19 import VGG19, preprocess_input
from keras.preprocessing.image import img_to_array, load_img


def preprocess_image(path):
    x = np.expand_dims(img_to_array(load_img(path, target_size=(400, 400))), axis=0)
    return x / 255.0  # error: [wrong-scaling]
    # right: return preprocess_input(x)


def deprocess_image(x):
    x = x.reshape((400, 400, 3))
    x[:, :, 0] += 103.939
    x[:, :, 1] += 116.779
    x[:, :, 2] += 123.68
    return np.clip(x[:, :, ::-1], 0, 255).astype("uint8")


vgg = VGG19(include_top=False, weights="imagenet")
content = preprocess_image("bridge.jpg")
activations = vgg.predict(content)  # arrives: predict VGG19 RGB/255
plt.imshow(deprocess_image(content.copy()))
