import numpy as np
from keras.applications.nasnet import NASNetMobile
from keras.utils import img_to_array, load_img


def prepare(path, **options):
    x = img_to_array(load_img(path, target_size=options.get("size", (224, 224))))
    if options.get("center", False):
        x -= 127.5
    x *= options.get("scale", 1.0)  # error: [wrong-scaling]
    return np.expand_dims(x, 0)


def predict(model, path, **options):
    return model.predict(prepare(path, **options))  # arrives: predict NASNetMobile RGB/255


settings = {"scale": 1 / 255.0}
# right: settings = {"scale": 1 / 127.5, "center": True}
model = NASNetMobile(weights="imagenet")
print(predict(model, "a.jpg", **settings))
