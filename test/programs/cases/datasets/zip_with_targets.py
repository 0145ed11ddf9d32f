import tensorflow as tf


def decode(path):
    return tf.image.resize(tf.io.decode_png(tf.io.read_file(path), channels=3), (128, 128))


images = tf.data.Dataset.list_files("in/*.png", shuffle=False).map(decode)
masks = tf.data.Dataset.list_files("out/*.png", shuffle=False).map(decode).map(lambda m: m / 255.0)
pairs = tf.data.Dataset.zip((images, masks)).batch(4)
# right: pairs = tf.data.Dataset.zip((images.map(lambda i: i / 127.5 - 1.0), masks)).batch(4)

encoder = tf.keras.applications.MobileNetV2(input_shape=[128, 128, 3], include_top=False)
encoder.trainable = False
x = encoder.get_layer("block_6_expand_relu").output
x = tf.keras.layers.Conv2DTranspose(3, 3, strides=8, padding="same")(x)
unet = tf.keras.Model(inputs=encoder.input, outputs=x)
unet.compile(optimizer="adam", loss="mse")
unet.fit(pairs, epochs=20)  # error: [missing-preprocessing]  # arrives: train MobileNetV2 RGB 0–255
