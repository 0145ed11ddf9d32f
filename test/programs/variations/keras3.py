import os
os.environ['KERAS_BACKEND'] = 'jax'
import keras
from keras import ops, layers
import numpy as np
x = keras.utils.img_to_array(keras.utils.load_img('a.jpg', target_size=(224, 224)))
m = keras.applications.ResNet50()
m.predict(ops.flip(x, axis=-1)[None])  # arrives: predict ResNet50 BGR 0–255
m.predict(ops.expand_dims(x, 0))  # arrives: predict ResNet50 RGB 0–255
m.predict(ops.divide(ops.convert_to_tensor(x[None]), 255.))  # arrives: predict ResNet50 RGB/255
m.predict(ops.stack([x, x]))  # arrives: predict ResNet50 RGB 0–255
m.predict(ops.cast(x, 'float32')[None] / 127.5 - 1)  # arrives: predict ResNet50 RGB/127.5 − 1
m.predict(ops.image.resize(x, (2, 2))[None])  # arrives: predict ResNet50 RGB 0–255
m.predict(np.asarray(ops.convert_to_numpy(x))[None])  # arrives: predict ResNet50 RGB 0–255
i = keras.Input((224,224,3))
y = layers.Rescaling(1./255)(i)
y = keras.layers.RandomFlip()(y)
f = keras.Model(i, keras.applications.ResNet50(include_top=False)(y))
f.predict(x[None])  # arrives: predict ResNet50 RGB/255
p = layers.Pipeline([layers.RandomFlip(), layers.Rescaling(1/255.)])
m.predict(p(x[None]))  # arrives: predict ResNet50 RGB/255
k = keras.Sequential([keras.Input((224,224,3)), layers.Lambda(keras.applications.resnet50.preprocess_input), keras.applications.ResNet50(include_top=False)])
k.fit(x[None], np.zeros(1))  # arrives: train ResNet50 BGR minus [103.94, 116.78, 123.68]
