import argparse, cv2, numpy as np
from keras.applications import VGG16, ResNet50V2, vgg16, resnet_v2
p = argparse.ArgumentParser()
p.add_argument('--net', default='vgg', choices=['vgg', 'res'])
a = p.parse_args()
x = cv2.cvtColor(cv2.imread('a'), cv2.COLOR_BGR2RGB)[None].astype('float32')
if a.net == 'vgg':
    m = VGG16()
    pre = vgg16.preprocess_input
else:
    m = ResNet50V2()
    pre = resnet_v2.preprocess_input
m.predict(pre(x))  # arrives: predict VGG16 BGR minus [103.94, 116.78, 123.68]; predict ResNet50V2 RGB/127.5 − 1
