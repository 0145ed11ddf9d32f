import cv2, numpy as np, tensorflow as tf
m = tf.keras.applications.VGG16()
g = cv2.imread('a', cv2.IMREAD_GRAYSCALE)
m.predict(np.stack((g,)*3, axis=-1)[None])  # arrives: predict VGG16 unknown: the picture is grey, a mix of its colours
m.predict(np.repeat(g[..., np.newaxis], 3, -1)[None])  # arrives: predict VGG16 unknown: the picture is grey, a mix of its colours
m.predict(cv2.merge([g, g, g])[None])  # arrives: predict VGG16 unknown: the picture is grey, a mix of its colours
m.predict(cv2.cvtColor(g, cv2.COLOR_GRAY2BGR)[None])  # arrives: predict VGG16 unknown: the picture is grey, a mix of its colours
(x, y), _ = tf.keras.datasets.mnist.load_data()
x = np.stack([x]*3, -1)
m.predict(x / 255.)  # arrives: predict VGG16 unknown: the picture is grey, a mix of its colours
x3 = tf.image.grayscale_to_rgb(tf.expand_dims(x, -1))
m.predict(x3)  # arrives: predict VGG16 unknown: the picture is grey, a mix of its colours
x4 = np.array([cv2.cvtColor(i, cv2.COLOR_GRAY2RGB) for i in x])
m.predict(x4)  # arrives: predict VGG16 unknown: the picture is grey, a mix of its colours
c = tf.keras.layers.Concatenate()([tf.keras.Input((2,2,1))] * 3)
