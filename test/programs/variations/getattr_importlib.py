import importlib
from tensorflow.keras import applications
import tensorflow as tf
x = tf.keras.utils.img_to_array(tf.keras.utils.load_img('a.jpg'))[None]
name = 'ResNet50'
net = getattr(applications, name)(weights='imagenet')
net.predict(x)  # arrives: predict ResNet50 RGB 0–255
mod = importlib.import_module('tensorflow.keras.applications.' + 'resnet50')
net = getattr(mod, 'ResNet50')()
net.predict(mod.preprocess_input(x))  # arrives: predict ResNet50 BGR minus [103.94, 116.78, 123.68]
net = applications.__dict__['VGG16']()
net.predict(x / 255.)
net = tf.keras.applications.__getattribute__('VGG16')()
import_ = __import__('tensorflow.keras.applications.xception', fromlist=['Xception'])
net = import_.Xception()
net.predict(x)  # arrives: predict Xception RGB minus [123.68, 116.78, 103.94]
mod = importlib.import_module(f'tensorflow.keras.applications.{name.lower()}')
getattr(mod, name)().predict(getattr(mod, 'preprocess_input')(x))  # arrives: predict ResNet50 BGR minus [207.88, 233.56, 247.36]
m = importlib.import_module('.vgg16', package='tensorflow.keras.applications')
m.VGG16().predict(m.preprocess_input(x.copy()))  # arrives: predict VGG16 BGR minus [311.82, 350.34, 371.04]
