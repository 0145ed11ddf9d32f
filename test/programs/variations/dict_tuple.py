from keras import applications as A
import numpy as np, cv2
NETS = {
  'vgg': (A.VGG16, A.vgg16.preprocess_input, 224),
  'inc': (A.InceptionV3, A.inception_v3.preprocess_input, 299),
}
def make(name):
    ctor, pre, size = NETS[name]
    return ctor(weights='imagenet', include_top=False), pre, size
for name in NETS:
    net, pre, size = make(name)
    x = cv2.resize(cv2.imread('a.jpg')[..., ::-1], (size, size))
    net.predict(pre(x[None].astype('float32')))  # arrives: predict VGG16 BGR minus [103.94, 116.78, 123.68]; predict InceptionV3 RGB/127.5 − 1
for name, (ctor, pre, size) in NETS.items():
    net = ctor()
    net.predict(cv2.imread('b.jpg')[None])  # arrives: predict VGG16 BGR 0–255; predict InceptionV3 BGR 0–255
CONFIG = {'model': {'name': 'vgg'}, 'size': 224}
net, pre, size = make(CONFIG['model']['name'])
net.predict(pre(cv2.imread('q')[None].astype(float)))  # arrives: predict VGG16 RGB minus [103.94, 116.78, 123.68]
