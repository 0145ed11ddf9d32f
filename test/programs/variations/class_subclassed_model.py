import tensorflow as tf
from tensorflow import keras
class Net(keras.Model):
    def __init__(self, classes):
        super().__init__()
        self.rescale = keras.layers.Rescaling(1./255)
        self.base = keras.applications.ResNet50(include_top=False, pooling='avg')
        self.base.trainable = False
        self.head = keras.layers.Dense(classes)
    def call(self, inputs, training=False):
        x = self.rescale(inputs)
        x = self.base(x, training=training)  # arrives: predict ResNet50 unknown: an array without images in it; predict ResNet50 RGB/255
        return self.head(x)
m = Net(3)
ds = keras.utils.image_dataset_from_directory('x')
m.compile('adam')
m.fit(ds)  # arrives: train ResNet50 RGB/255
m.evaluate(ds.map(lambda x, y: (x * 255., y)))  # arrives: evaluate ResNet50 RGB 0–255
m(tf.zeros((1, 224, 224, 3)))
m(next(iter(ds))[0])
class Net2(tf.keras.Model):
    def __init__(self):
        super(Net2, self).__init__()
        self.base = tf.keras.applications.MobileNetV2(include_top=False)
    def call(self, x):
        return self.base(tf.keras.applications.mobilenet_v2.preprocess_input(x))  # arrives: predict MobileNetV2 pixels/127.5 − 1
    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            p = self(x, training=True)
            loss = self.compiled_loss(y, p)
        return {}
n = Net2()
n.fit(ds)  # arrives: train MobileNetV2 RGB/127.5 − 1
