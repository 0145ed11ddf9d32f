import tensorflow as tf


class CaffeMode(tf.keras.layers.Layer):
    """RGB in, what VGG was trained on out."""

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.mean = tf.constant([103.939, 116.779, 123.68])

    def call(self, images):
        return images - self.mean  # error: [swapped-channels]
        # right: return images[..., ::-1] - self.mean


inputs = tf.keras.Input((224, 224, 3))
vgg = tf.keras.applications.VGG16(include_top=False)
vgg.trainable = False
outputs = tf.keras.layers.Flatten()(vgg(CaffeMode()(inputs)))
model = tf.keras.Model(inputs, tf.keras.layers.Dense(2)(outputs))
model.compile("adam", "mse")
model.fit(tf.keras.utils.image_dataset_from_directory("cells"), epochs=1)  # arrives: train VGG16 RGB minus [103.94, 116.78, 123.68]
