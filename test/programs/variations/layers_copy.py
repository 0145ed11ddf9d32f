from keras.applications import VGG16
from keras.models import Sequential, Model
from keras.layers import Dense, Flatten, Dropout, InputLayer, Rescaling, Input
import cv2
im = cv2.imread('a')[None]
vgg = VGG16()
s = Sequential()
for layer in vgg.layers[:-1]:
    s.add(layer)
for layer in s.layers:
    layer.trainable = False
s.add(Dense(2))
s.predict(im / 255.)  # arrives: predict VGG16 BGR/255
t = Sequential([Input((224,224,3)), Rescaling(1/127.5, offset=-1)])
for layer in VGG16(include_top=False).layers[1:]:
    t.add(layer)
t.predict(im)  # arrives: predict VGG16 BGR/127.5 − 1
u = Sequential(vgg.layers[:-3])
u.predict(im)  # arrives: predict VGG16 BGR 0–255
vgg.layers.pop()
w = Model(vgg.input, vgg.layers[-1].output)
w.predict(im)  # arrives: predict VGG16 BGR 0–255
feat = Model(inputs=vgg.input, outputs=vgg.get_layer('fc2').output)
feat.predict(im / 255.)  # arrives: predict VGG16 BGR/255
x = vgg.layers[-4].output
x = Dropout(0.5)(x)
k = Model(inputs=vgg.inputs, outputs=Dense(2)(x))
k.predict(im / 255.)  # arrives: predict VGG16 BGR/255
i = Input((224,224,3))
y = Rescaling(1/255.)(i)
for l in vgg.layers[1:-1]:
    y = l(y)
z = Model(i, Dense(3)(y))
z.predict(im)  # arrives: predict VGG16 BGR/255
outs = [layer.output for layer in vgg.layers[1:5]]
act = Model(vgg.input, outs)
act.predict(im / 255.)  # arrives: predict VGG16 BGR/255
names = ['block1_conv1', 'block2_conv1']
style = Model([vgg.input], [vgg.get_layer(n).output for n in names])
style(im)  # arrives: predict VGG16 BGR 0–255
d = dict([(l.name, l.output) for l in vgg.layers])
fx = Model(inputs=vgg.inputs, outputs=d)
fx(im / 255.)  # arrives: predict VGG16 BGR/255
