from keras.preprocessing.image import ImageDataGenerator
from keras.applications import VGG16
import numpy as np
m = VGG16(weights='imagenet')
X = np.load('x.npy')
g = ImageDataGenerator(rescale=1/255., validation_split=0.1)
tr = g.flow(X, batch_size=8, subset='training')
va = g.flow(X, batch_size=8, subset='validation')
m.fit(tr, validation_data=va)  # arrives: train VGG16 pixels/255; validate VGG16 pixels/255
xb, yb = tr.next(), 3
m.predict(xb)  # arrives: predict VGG16 pixels/255
