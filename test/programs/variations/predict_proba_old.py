from keras.models import Sequential
from keras.applications import VGG16
from keras.layers import Dense, Flatten, InputLayer, ZeroPadding2D, Convolution2D
import cv2
m = Sequential()
m.add(VGG16(include_top=False, input_shape=(224,224,3)))
m.add(Flatten())
m.add(Dense(3))
x = cv2.imread('x')[None]
m.predict_classes(x)  # arrives: predict VGG16 BGR 0–255
m.predict_proba(x / 255)  # arrives: predict VGG16 BGR/255
import tensorflow as tf
mm = tf.keras.models.Sequential(name='a')
mm.add(tf.keras.layers.InputLayer(input_shape=(224,224,3)))
mm.add(tf.keras.applications.VGG16(include_top=False))
mm.predict_generator(x)  # arrives: predict VGG16 BGR 0–255
