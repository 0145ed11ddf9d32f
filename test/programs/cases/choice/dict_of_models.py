import argparse

import numpy as np
from keras.applications import VGG16, VGG19, InceptionV3, ResNet50, Xception, imagenet_utils
from keras.applications.inception_v3 import preprocess_input
from keras.preprocessing.image import img_to_array, load_img

parser = argparse.ArgumentParser()
parser.add_argument("-i", "--image", required=True, help="path to the input image")
parser.add_argument("-m", "--model", type=str, default="vgg16", help="name of the network")
args = vars(parser.parse_args())

MODELS = {"vgg16": VGG16, "vgg19": VGG19, "inception": InceptionV3, "xception": Xception, "resnet": ResNet50}
if args["model"] not in MODELS.keys():
    raise AssertionError("unknown model")

size = (224, 224)
preprocess = imagenet_utils.preprocess_input
if args["model"] in ("inception", "xception"):
    size = (299, 299)
    preprocess = preprocess_input
    # right: preprocess = preprocess_input

Network = MODELS[args["model"]]
model = Network(weights="imagenet")
image = img_to_array(load_img(args["image"], target_size=size))
image = np.expand_dims(image, axis=0)
image = image / 255.0  # error: [wrong-scaling] [wrong-scaling] [wrong-scaling] [wrong-scaling] [wrong-scaling]
# right: image = preprocess(image)
print(imagenet_utils.decode_predictions(model.predict(image)))  # arrives: predict VGG16 RGB/255; predict VGG19 RGB/255; predict InceptionV3 RGB/255; predict Xception RGB/255; predict ResNet50 RGB/255
