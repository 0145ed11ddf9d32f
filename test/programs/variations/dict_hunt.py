import numpy as np, cv2, json, yaml
from keras.applications import VGG16, MobileNet, vgg16, mobilenet
cfg = {'net': 'vgg', 'train': {'scale': 255.}, 'aug': {'flip': True}}
NETS = dict(vgg=VGG16, mobile=MobileNet)
PRE = {'vgg': vgg16.preprocess_input, 'mobile': mobilenet.preprocess_input}
m = NETS[cfg['net']](weights='imagenet')
x = cv2.imread('a')[..., ::-1].astype('float32')[None]
m.predict(PRE[cfg['net']](x.copy()))  # arrives: predict VGG16 BGR minus [103.94, 116.78, 123.68]
m.predict(x / cfg['train']['scale'])  # arrives: predict VGG16 RGB/255
m.predict(x / cfg.get('nothing', 127.5))  # arrives: predict VGG16 RGB/127.5
conf = json.load(open('c.json'))
n = NETS[conf['net']]()
n.predict(PRE[conf['net']](x.copy()))  # arrives: predict VGG16 BGR minus [103.94, 116.78, 123.68]; predict MobileNet RGB/127.5 − 1
n.predict(x / 255.)  # arrives: predict VGG16 RGB/255; predict MobileNet RGB/255
for k in PRE:
    NETS[k]().predict(PRE[k](x.copy()))  # arrives: predict VGG16 BGR minus [103.94, 116.78, 123.68]; predict MobileNet RGB/127.5 − 1
models = {k: v() for k, v in NETS.items()}
outs = {k: models[k].predict(PRE[k](x.copy())) for k in models}  # arrives: predict VGG16 BGR minus [103.94, 116.78, 123.68]; predict MobileNet RGB/127.5 − 1
models['vgg'].predict(x)  # arrives: predict VGG16 RGB 0–255
lst = [(VGG16(), vgg16), (MobileNet(), mobilenet)]
for net, mod in lst:
    net.predict(mod.preprocess_input(x.copy()))  # arrives: predict VGG16 BGR minus [103.94, 116.78, 123.68]; predict MobileNet RGB/127.5 − 1
best = max(models, key=lambda k: 1)
models[best].predict(x)  # arrives: predict VGG16 RGB 0–255; predict MobileNet RGB 0–255
globals()['VGG16']().predict(x)
eval('VGG16')().predict(x)
