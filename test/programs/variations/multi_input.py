from tensorflow.keras import layers, Input, Model
from tensorflow.keras.applications import ResNet50, VGG16
import numpy as np, cv2
a, b = Input((224,224,3)), Input((224,224,3), name='right')
r = ResNet50(include_top=False, pooling='avg')
v = VGG16(include_top=False, pooling='avg')
m = Model([a, b], layers.concatenate([r(a), v(b)]))
x = cv2.imread('x')[None].astype('float32')
m.predict([x / 255., x])  # arrives: predict ResNet50 BGR/255; predict VGG16 BGR 0–255
m.fit([x, x[..., ::-1]], np.zeros(1))  # arrives: train ResNet50 BGR 0–255; train VGG16 RGB 0–255
def pairs():
    while True:
        yield [x / 255., x], 0
m.fit(pairs())  # arrives: train ResNet50 BGR/255; train VGG16 BGR 0–255
def pairs2():
    while True:
        yield (x, x * 2.), 0
m.fit(pairs2())  # arrives: train ResNet50 BGR 0–255; train VGG16 BGR·2
m2 = Model({'left': Input((3,3,3), name='left')}, {'o': 1})
one = Input((224,224,3))
m3 = Model(one, layers.average([ResNet50(include_top=False, pooling='avg')(one), VGG16(include_top=False, pooling='avg')(one)]))
m3.predict(x)  # arrives: predict ResNet50 BGR 0–255; predict VGG16 BGR 0–255
d = Model({'l': (l := Input((224,224,3), name='l')), 'r': (q := Input((224,224,3), name='r'))}, layers.concatenate([r(l), v(q)]))
d.predict({'l': x, 'r': x / 255.})  # arrives: predict ResNet50 BGR 0–255; predict VGG16 BGR/255
import tensorflow as tf
ds = tf.data.Dataset.from_tensor_slices(({'l': x[0:1], 'r': x[0:1] / 255.}, [0]))
d.fit(ds.batch(2))  # arrives: train ResNet50 BGR 0–255; train VGG16 BGR/255
