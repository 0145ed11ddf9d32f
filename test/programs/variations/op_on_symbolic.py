from tensorflow import keras
import tensorflow as tf
from tensorflow.keras import backend as K
inp = keras.Input(shape=(224, 224, 3))
x = tf.cast(inp, tf.float32)
x = keras.applications.mobilenet_v2.preprocess_input(x)
core = keras.applications.MobileNetV2()
m = keras.Model(inputs=[inp], outputs=[core(x)])
im = keras.utils.img_to_array(keras.utils.load_img('a.jpg'))
m.predict(im[None])  # arrives: predict MobileNetV2 RGB/127.5 − 1
m(im[None] / 255.)  # arrives: predict MobileNetV2 RGB/32513 − 1
core(keras.ops.expand_dims(im, 0) / 127.5 - 1)  # arrives: predict MobileNetV2 RGB/127.5 − 1
core(K.expand_dims(im, 0))  # arrives: predict MobileNetV2 RGB 0–255
core(K.cast_to_floatx(im[None]) / 255)  # arrives: predict MobileNetV2 RGB/255
y = (inp - 127.5) * (1 / 127.5)
m2 = keras.Model(inp, core(y))
m2.predict_on_batch(im[None])  # arrives: predict MobileNetV2 RGB/127.5 − 1
m2.test_on_batch(im[None], [1])  # arrives: evaluate MobileNetV2 RGB/127.5 − 1
m2.train_on_batch(im[None], [1])  # arrives: train MobileNetV2 RGB/127.5 − 1
m2.predict_step(im[None])  # arrives: predict MobileNetV2 RGB/127.5 − 1
m2.predict_step((im[None],))  # arrives: predict MobileNetV2 RGB/127.5 − 1
m2.test_step((im[None], [1]))  # arrives: evaluate MobileNetV2 RGB/127.5 − 1
