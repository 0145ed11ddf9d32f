import numpy as np
from keras.applications import inception_v3, vgg16
from keras.preprocessing.image import img_to_array, load_img


def embed(paths, network, preprocess=vgg16.preprocess_input, size=(224, 224)):
    batch = np.array([img_to_array(load_img(p, target_size=size)) for p in paths])
    return network.predict(preprocess(batch))  # error: [wrong-preprocess-input]  # arrives: predict VGG16 BGR minus [103.94, 116.78, 123.68]; predict InceptionV3 BGR minus [103.94, 116.78, 123.68]


vgg = vgg16.VGG16(include_top=False, pooling="avg")
inception = inception_v3.InceptionV3(include_top=False, pooling="avg")
a = embed(["x.jpg"], vgg)
b = embed(["x.jpg"], inception, size=(299, 299))
# right: b = embed(["x.jpg"], inception, preprocess=inception_v3.preprocess_input, size=(299, 299))
