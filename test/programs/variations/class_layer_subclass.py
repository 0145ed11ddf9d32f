import tensorflow as tf
class Pre(tf.keras.layers.Layer):
    def __init__(self, mean, **kw):
        super().__init__(**kw)
        self.mean = tf.constant(mean)
    def call(self, x):
        return x[..., ::-1] - self.mean
i = tf.keras.Input((224,224,3))
v = tf.keras.applications.VGG19(include_top=False)
m = tf.keras.Model(i, v(Pre([103.939, 116.779, 123.68])(i)))
ds = tf.keras.utils.image_dataset_from_directory('x')
m.fit(ds)  # arrives: train VGG19 BGR minus [103.94, 116.78, 123.68]
m2 = tf.keras.Sequential([Pre([0., 0., 0.]), v])
m2.fit(ds)  # arrives: train VGG19 BGR 0–255
