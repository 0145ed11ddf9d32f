import numpy as np
from keras import applications
from keras.preprocessing.image import img_to_array, load_img


def get(name):
    if name == "vgg":
        return applications.vgg16.VGG16(), applications.vgg16.preprocess_input, (224, 224)
    if name == "xception":
        return applications.xception.Xception(), applications.vgg16.preprocess_input, (299, 299)
        # right: return applications.xception.Xception(), applications.xception.preprocess_input, (299, 299)
    raise ValueError(name)


for name in ["vgg", "xception"]:
    model, preprocess, size = get(name)
    x = img_to_array(load_img("x.jpg", target_size=size))[None]
    print(name, model.predict(preprocess(x)).argmax())  # error: [wrong-preprocess-input]  # arrives: predict VGG16 BGR minus [103.94, 116.78, 123.68]; predict Xception BGR minus [103.94, 116.78, 123.68]
