import numpy as np, cv2
import tensorflow as tf
from tensorflow.keras import layers, Model, Input
from tensorflow.keras.applications import resnet, ResNet50
base = ResNet50(include_top=False, input_shape=(200, 200, 3))
f = layers.Flatten()(base.output)
emb = Model(base.input, layers.Dense(256)(f), name='Embedding')
class DistanceLayer(layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
    def call(self, anchor, positive, negative):
        ap = tf.reduce_sum(tf.square(anchor - positive), -1)
        an = tf.reduce_sum(tf.square(anchor - negative), -1)
        return (ap, an)
a, p, n = Input((200, 200, 3)), Input((200, 200, 3)), Input((200, 200, 3))
d = DistanceLayer()(emb(resnet.preprocess_input(a)), emb(resnet.preprocess_input(p)), emb(resnet.preprocess_input(n)))
net = Model([a, p, n], d)
class SiameseModel(Model):
    def __init__(self, siamese_network, margin=0.5):
        super(SiameseModel, self).__init__()
        self.siamese_network = siamese_network
    def call(self, inputs):
        return self.siamese_network(inputs)
    def train_step(self, data):
        with tf.GradientTape() as tape:
            loss = self._compute_loss(data)
        return {}
    def _compute_loss(self, data):
        ap, an = self.siamese_network(data)  # arrives: predict ResNet50 pixels minus [103.94, 116.78, 123.68]
        return ap - an
def preprocess_image(filename):
    image_string = tf.io.read_file(filename)
    image = tf.image.decode_jpeg(image_string, channels=3)
    image = tf.image.convert_image_dtype(image, tf.float32)
    return tf.image.resize(image, (200, 200))
def preprocess_triplets(x, y, z):
    return (preprocess_image(x), preprocess_image(y), preprocess_image(z))
ad = tf.data.Dataset.from_tensor_slices(['a'])
ds = tf.data.Dataset.zip((ad, ad, ad)).shuffle(3).map(preprocess_triplets).batch(2)
net.predict(ds.map(lambda x, y, z: ((x, y, z),)))  # arrives: predict ResNet50 BGR/255 − [103.939, 116.779, 123.68]
sm = SiameseModel(net)
sm.fit(ds, epochs=3)  # arrives: train ResNet50 BGR/255 − [103.939, 116.779, 123.68]
