import tensorflow as tf
import keras
x = tf.keras.preprocessing.image.img_to_array(tf.keras.preprocessing.image.load_img('a.jpg'))[None]
tf.keras.applications.vgg16.VGG16().predict(tf.keras.applications.vgg16.preprocess_input(x.copy()))  # arrives: predict VGG16 BGR minus [103.94, 116.78, 123.68]
k = tf.keras
A = k.applications
A.resnet.ResNet50().predict(A.resnet.preprocess_input(x.copy()))  # arrives: predict ResNet50 BGR minus [103.94, 116.78, 123.68]
tf.compat.v1.keras.applications.ResNet50().predict(x)  # arrives: predict ResNet50 RGB 0–255
keras.applications.convnext.ConvNeXtBase().predict(x / 255.)  # arrives: predict ConvNeXtBase RGB/255
