from tensorflow.keras import layers, Input, Model, Sequential
from tensorflow.keras.applications import MobileNetV2
import numpy as np, cv2
base = MobileNetV2(include_top=False, pooling='avg')
emb = Sequential([layers.Rescaling(1/127.5, -1), base, layers.Dense(10)])
a, b = Input((224,224,3)), Input((224,224,3))
d = layers.Lambda(lambda t: abs(t[0] - t[1]))([emb(a), emb(b)])
m = Model([a, b], d)
x = cv2.imread('x')[None].astype('float32')
m.predict([x, x])  # arrives: predict MobileNetV2 BGR/127.5 − 1
m.predict([x[..., ::-1], x[..., ::-1]])  # arrives: predict MobileNetV2 RGB/127.5 − 1
emb.predict(x)  # arrives: predict MobileNetV2 BGR/127.5 − 1
base.predict(x)  # arrives: predict MobileNetV2 BGR 0–255
