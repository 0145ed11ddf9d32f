from tensorflow.keras.applications.xception import Xception, preprocess_input
from tensorflow.keras.models import Sequential, Model
from tensorflow.keras.layers import Dense
from tensorflow.keras.preprocessing.image import ImageDataGenerator
import tensorflow as tf
class F(ImageDataGenerator):
    def __init__(self, **kwargs):
        super().__init__(rescale=1.0 / 255, **kwargs)
    def folder(self, name):
        return self.flow_from_directory(name, target_size=(299, 299), batch_size=4)
class F2(ImageDataGenerator):
    def twice(self):
        return 2
base = Xception(include_top=False, pooling="avg")
model = Sequential([base, Dense(9, activation="softmax")])
model.fit(F(horizontal_flip=True).folder("train"), validation_data=F2(rescale=1/127.5).flow_from_directory("valid"))  # arrives: train Xception RGB/255; validate Xception RGB/127.5
class S(Sequential):
    def __init__(self, n):
        super(S, self).__init__()
        self.add(base)
        self.add(Dense(n))
s = S(3)
s.fit(F().folder('x'))  # arrives: train Xception RGB/255
class S2(Sequential):
    pass
s = S2([tf.keras.layers.Rescaling(1/255.), base])
s.fit(tf.keras.utils.image_dataset_from_directory('x'))  # arrives: train Xception RGB/255
class M(Model):
    def __init__(self):
        i = tf.keras.Input((3,3,3))
        super().__init__(i, base(i / 255.))
m = M()
m.predict(tf.keras.utils.image_dataset_from_directory('x'))  # arrives: predict Xception RGB/255
t = Sequential([m, Dense(3)])
t.predict(tf.keras.utils.image_dataset_from_directory('x'))  # arrives: predict Xception RGB/255
class D(dict):
    pass
d = D(a=1)
class E(Exception):
    pass
class Th(object):
    def __init__(self):
        super(Th, self).__init__()
        self.m = base
Th().m.predict(tf.keras.utils.image_dataset_from_directory('x'))  # arrives: predict Xception RGB 0–255
