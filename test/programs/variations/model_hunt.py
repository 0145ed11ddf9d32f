import tensorflow as tf, cv2, numpy as np
from tensorflow.keras import layers, Model, Sequential, Input
im = cv2.imread('a')[None].astype('float32')
b = tf.keras.applications.MobileNetV2(include_top=False)
i = Input((224,224,3))
x = layers.Rescaling(1/255.)(i)
f = b(x)
m = Model(i, layers.Dense(1)(f))
sub = Model(m.input, m.layers[-2].output)
sub.predict(im)  # arrives: predict MobileNetV2 BGR/255
inner = m.get_layer('mobilenetv2_1.00_224')
inner.predict(im)  # arrives: predict MobileNetV2 BGR 0–255
m.layers[2].predict(im)
m2 = Model(inputs=b.input, outputs=b.output)
m3 = Sequential([layers.Rescaling(1/127.5, -1), m2, layers.Flatten()])
m3.predict(im)  # arrives: predict MobileNetV2 BGR/127.5 − 1
m3.pop()
m3.predict(im)  # arrives: predict MobileNetV2 BGR/127.5 − 1
o = m3(i)
Model(i, o).predict(im)  # arrives: predict MobileNetV2 BGR/127.5 − 1
e = Model(i, m(i) )
e.predict(im)  # arrives: predict MobileNetV2 BGR/255
z = Sequential()
z.add(Input((224,224,3)))
z.add(layers.Lambda(lambda t: t / 255.))
z.add(m2)
z.predict(im)  # arrives: predict MobileNetV2 BGR/255
z.layers[-1].trainable = False
c = tf.keras.models.Model(inputs=z.inputs, outputs=z.outputs)
c.predict(im)  # arrives: predict MobileNetV2 BGR/255
td = Sequential([layers.TimeDistributed(b, input_shape=(5,224,224,3)), layers.LSTM(3)])
td.predict(np.array([[im[0]]*5]))  # arrives: predict MobileNetV2 BGR 0–255
s = tf.keras.applications.ResNet50(include_top=False, input_shape=(224,224,3), weights='imagenet', input_tensor=layers.Rescaling(1/255.)(Input((224,224,3))))
s.predict(im)  # arrives: predict ResNet50 BGR/255
w = Model(s.inputs, layers.GlobalAveragePooling2D()(s.layers[-1].output))
w.predict(im)  # arrives: predict ResNet50 BGR/255
g = layers.Conv2D(3, (3,3), padding='same')(Input((224,224,1)))
one = Model(Input((224,224,1)), g)
def create():
    base = tf.keras.applications.VGG16(include_top=False)
    base.trainable = False
    inp = Input(shape=(224,224,3))
    q = tf.keras.applications.vgg16.preprocess_input(inp)
    q = base(q)
    return Model(inp, q), base
full, bb = create()
full.fit(im, im)  # arrives: train VGG16 RGB minus [103.94, 116.78, 123.68]
bb.predict(im)  # arrives: predict VGG16 BGR 0–255
