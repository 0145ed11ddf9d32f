from collections import namedtuple

import numpy as np
from keras.applications import densenet, mobilenet
from keras.preprocessing import image

Spec = namedtuple("Spec", ["build", "prepare", "size"])
SPECS = [
    Spec(mobilenet.MobileNet, mobilenet.preprocess_input, 224),
    Spec(build=densenet.DenseNet121, prepare=mobilenet.preprocess_input, size=224),
    # right: Spec(build=densenet.DenseNet121, prepare=densenet.preprocess_input, size=224),
]
for spec in SPECS:
    net = spec.build(weights="imagenet")
    x = image.img_to_array(image.load_img("i.jpg", target_size=(spec.size, spec.size)))
    print(net.predict(spec.prepare(np.expand_dims(x, 0))))  # error: [wrong-preprocess-input]  # arrives: predict MobileNet RGB/127.5 − 1; predict DenseNet121 RGB/127.5 − 1
