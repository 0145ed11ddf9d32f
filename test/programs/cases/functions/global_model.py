import numpy as np
from keras.applications.imagenet_utils import decode_predictions, preprocess_input
from keras.applications.resnet50 import ResNet50
from keras.preprocessing import image

model = None


def load():
    global model
    model = ResNet50(weights="imagenet")


def classify(path):
    x = image.img_to_array(image.load_img(path, target_size=(224, 224)))
    x = np.expand_dims(x, 0)
    x = preprocess_input(x, mode="tf")  # error: [wrong-preprocess-input]
    # right: x = preprocess_input(x, mode="caffe")
    return decode_predictions(model.predict(x))  # arrives: predict ResNet50 RGB/127.5 − 1


if __name__ == "__main__":
    load()
    print(classify("bird.jpg"))
