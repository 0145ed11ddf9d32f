import tensorflow as tf

STYLE = ["block1_conv1", "block2_conv1", "block3_conv1"]
CONTENT = ["block5_conv2"]


def load_image(path):
    image = tf.image.decode_image(tf.io.read_file(path), channels=3)
    image = tf.image.convert_image_dtype(image, tf.float32)  # error: [wrong-scaling]
    image = tf.image.resize(image, (512, 512))
    return image[tf.newaxis, :]


def vgg_layers(names):
    vgg = tf.keras.applications.VGG19(include_top=False, weights="imagenet")
    vgg.trainable = False
    return tf.keras.Model([vgg.input], [vgg.get_layer(name).output for name in names])


extractor = vgg_layers(STYLE + CONTENT)
content = load_image("content.jpg")
targets = extractor(content)  # arrives: predict VGG19 RGB/255
# right: targets = extractor(tf.keras.applications.vgg19.preprocess_input(content * 255))
