import numpy as np
from tensorflow.keras import layers, Model, Sequential
from tensorflow.keras import backend as K
from tensorflow.keras.applications import MobileNetV2
from tensorflow.keras.utils import img_to_array, load_img


def read(names):
    return np.array([img_to_array(load_img(n, target_size=(160, 160))) for n in names])


tower = MobileNetV2(include_top=False, pooling="avg", input_shape=(160, 160, 3))
tower.trainable = False
embedding = Sequential([tower, layers.Dense(64)])
left, right = layers.Input((160, 160, 3)), layers.Input((160, 160, 3))
distance = layers.Lambda(lambda t: K.abs(t[0] - t[1]))([embedding(left), embedding(right)])
siamese = Model([left, right], layers.Dense(1, activation="sigmoid")(distance))
siamese.compile("adam", "binary_crossentropy")
a, b = read(["1a.png", "2a.png"]), read(["1b.png", "2b.png"])
siamese.fit([a / 255.0, b / 255.0], np.array([1, 0]), epochs=3)  # error: [wrong-scaling]  # arrives: train MobileNetV2 RGB/255
# right: siamese.fit([a / 127.5 - 1, b / 127.5 - 1], np.array([1, 0]), epochs=3)
