import numpy as np
from keras.applications import ResNet50, VGG16, InceptionV3, imagenet_utils
from keras.applications.inception_v3 import preprocess_input
from keras.preprocessing.image import img_to_array, load_img
import argparse
ap = argparse.ArgumentParser()
ap.add_argument('-i', '--image', required=True)
ap.add_argument('-m', '--model', type=str, default='vgg16')
args = vars(ap.parse_args())
MODELS = {'vgg16': VGG16, 'inception': InceptionV3, 'resnet': ResNet50}
if args['model'] not in MODELS.keys():
    raise AssertionError('x')
shape = (224, 224)
pre = imagenet_utils.preprocess_input
if args['model'] in ('inception', 'xception'):
    shape = (299, 299)
    pre = preprocess_input
Network = MODELS[args['model']]
model = Network(weights='imagenet')
im = load_img(args['image'], target_size=shape)
im = np.expand_dims(img_to_array(im), axis=0)
im = pre(im)
preds = model.predict(im)  # arrives: predict VGG16 BGR minus [103.94, 116.78, 123.68]; predict InceptionV3 RGB/127.5 − 1; predict ResNet50 BGR minus [103.94, 116.78, 123.68]
