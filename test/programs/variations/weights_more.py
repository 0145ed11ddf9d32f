from tensorflow.keras.applications import *
import tensorflow as tf, cv2
im = cv2.imread('a')[None]
w = None
if tf.config.list_physical_devices('GPU'):
    w = 'imagenet'
m = VGG16(weights=w)
m.predict(im)  # arrives: predict VGG16 BGR 0–255
settings = dict(include_top=False, weights='imagenet', pooling='avg')
n = ResNet50(**settings)
n.predict(im)  # arrives: predict ResNet50 BGR 0–255
o = ResNet50(False, None)
o.predict(im / 255.)  # arrives: predict ResNet50 BGR/255
p = EfficientNetB0(weights='noisy-student')
p.predict(im)  # arrives: predict EfficientNetB0 BGR 0–255
q = DenseNet121(weights='/models/chexnet.h5', classes=14)
q.predict(im)  # arrives: predict DenseNet121 BGR 0–255
