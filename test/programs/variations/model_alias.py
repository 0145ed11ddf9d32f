import tensorflow as tf, cv2
b = tf.keras.applications.ResNet50(include_top=False)
c = b
c.trainable = False
def wrap(net, scale=False):
    i = tf.keras.Input((224, 224, 3))
    h = tf.keras.layers.Rescaling(1/255.)(i) if scale else i
    return tf.keras.Model(i, net(h))
w1, w2 = wrap(b), wrap(c, scale=True)
x = cv2.imread('a')[None]
w1.predict(x)  # arrives: predict ResNet50 BGR 0–255
w2.predict(x)  # arrives: predict ResNet50 BGR/255
w3 = wrap(w2)
w3.predict(x)  # arrives: predict ResNet50 BGR/255
models = [wrap(b, s) for s in (True, False)]
models[0].predict(x)  # arrives: predict ResNet50 BGR/255
models[1].predict(x)  # arrives: predict ResNet50 BGR 0–255
for mm in models:
    mm.predict(x)  # arrives: predict ResNet50 BGR/255; predict ResNet50 BGR 0–255
ens = tf.keras.layers.Average()([mm(tf.keras.Input((224,224,3))) for mm in models])
inp = tf.keras.Input((224,224,3))
e = tf.keras.Model(inp, tf.keras.layers.average([mm(inp) for mm in models]))
e.predict(x)  # arrives: predict ResNet50 BGR/255; predict ResNet50 BGR 0–255
