from keras import backend as K
from keras.applications import VGG16
import cv2
im = cv2.imread('a')[None]
m = VGG16()
f = K.function([m.layers[0].input], [m.layers[3].output])
f([im / 255.])  # arrives: predict VGG16 BGR/255
f2 = K.function([m.input, K.learning_phase()], [m.get_layer('fc1').output])
f2([im, 0])  # arrives: predict VGG16 BGR 0–255
g = K.gradients(m.output[:, 1], m.get_layer('block5_conv3').output)[0]
it = K.function([m.input], [g])
it([im])  # arrives: predict VGG16 BGR 0–255
