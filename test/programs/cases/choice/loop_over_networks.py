import numpy as np
from keras.applications import mobilenet_v2, resnet50, vgg16
from keras.utils import img_to_array, load_img

NETWORKS = {
    "resnet50": (resnet50.ResNet50, resnet50.preprocess_input),
    "vgg16": (vgg16.VGG16, vgg16.preprocess_input),
    "mobilenet_v2": (mobilenet_v2.MobileNetV2, resnet50.preprocess_input),
    # right: "mobilenet_v2": (mobilenet_v2.MobileNetV2, mobilenet_v2.preprocess_input),
}
for label, (Network, preprocess) in NETWORKS.items():
    image = img_to_array(load_img("test.jpg", target_size=(224, 224)))
    scores = Network(weights="imagenet").predict(preprocess(np.expand_dims(image, 0)))  # error: [wrong-preprocess-input]  # arrives: predict ResNet50 BGR minus [103.94, 116.78, 123.68]; predict VGG16 BGR minus [103.94, 116.78, 123.68]; predict MobileNetV2 BGR minus [103.94, 116.78, 123.68]
    print(label, scores.max())
