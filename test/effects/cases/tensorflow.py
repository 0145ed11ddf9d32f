import tensorflow as tf
from tensorflow.keras import backend as K

image = tf.io.decode_jpeg(tf.io.read_file("dog.jpg"), channels=3)
reveal(image)  # RGB 0–255 · uint8 · tensor · 3d
reveal(tf.io.decode_image(tf.io.read_file("dog.png"), dtype=tf.float32))  # RGB/255, range 0…1 · float · tensor · 3d
reveal(tf.image.decode_png(tf.io.read_file("dog.png"), channels=1))  # unknown: the picture is grey, a mix of its colours · uint8 · tensor · 3d · 1 channel

# types
floats = tf.cast(image, tf.float32)
reveal(floats)  # RGB 0–255 · float · tensor · 3d
reveal(tf.image.convert_image_dtype(image, tf.float32))  # RGB/255, range 0…1 · float · tensor · 3d
reveal(tf.image.convert_image_dtype(floats, tf.float32))  # RGB 0–255 · float · tensor · 3d
reveal(tf.image.convert_image_dtype(floats / 255.0, tf.uint8))  # RGB 0–255 · uint8 · tensor · 3d
reveal(tf.cast(floats / 255.0, tf.uint8))  # unknown: pixels destroyed: values of 0…1 are cut to whole numbers · uint8 · tensor · 3d

# shapes
reveal(tf.image.resize(image, (224, 224)))  # RGB 0–255 · float · tensor · 3d
reveal(tf.image.resize(image, (224, 224), method="nearest"))  # RGB 0–255 · uint8 · tensor · 3d
reveal(tf.expand_dims(floats, 0))  # RGB 0–255 · float · tensor · 4d
reveal(tf.expand_dims(floats, 0)[0])  # RGB 0–255 · float · tensor · 3d
reveal(tf.reshape(floats, (1, 224, 224, 3)))  # RGB 0–255 · float · tensor · 4d
reveal(tf.stack([floats, floats]))  # RGB 0–255 · float · tensor · 4d
reveal(tf.image.random_flip_left_right(floats))  # RGB 0–255 · float · tensor · 3d
reveal(floats.numpy())  # RGB 0–255 · float · numpy · 3d
reveal(floats.shape)  # (unknown: the size of an array, unknown: the size of an array, 3)

# arithmetic
reveal(floats / 255.0)  # RGB/255, range 0…1 · float · tensor · 3d
reveal(tf.divide(floats, 255.0))  # RGB/255, range 0…1 · float · tensor · 3d
reveal(tf.math.subtract(tf.multiply(floats, 2 / 255), 1.0))  # RGB/127.5 − 1, range −1…1 · float · tensor · 3d
reveal(floats - tf.constant([123.68, 116.779, 103.939]))  # RGB minus [123.68, 116.78, 103.94], range −124…151 · float · tensor · 3d
reveal(tf.divide(unknown_image, 255))  # pixels/255, range 0…1 · float · tensor
reveal(tf.image.per_image_standardization(floats))  # unknown: `per_image_standardization` subtracts each picture's own mean · float · tensor · 3d
reveal(tf.clip_by_value(floats, 0.0, 255.0))  # RGB 0–255 · float · tensor · 3d
reveal(tf.clip_by_value(floats - 100.0, 0.0, 255.0))  # unknown: pixels are cut off at a bound · float · tensor · 3d

# channels
reveal(tf.reverse(floats, axis=[-1]))  # BGR 0–255 · float · tensor · 3d
reveal(tf.reverse(floats, axis=[0]))  # RGB 0–255 · float · tensor · 3d
reveal(tf.gather(floats, [2, 1, 0], axis=-1))  # BGR 0–255 · float · tensor · 3d
red, green, blue = tf.split(floats, 3, axis=-1)
reveal(tf.concat([blue - 103.939, green - 116.779, red - 123.68], axis=-1))  # BGR minus [103.94, 116.78, 123.68], range −124…151 · float · tensor · 3d
reveal(tf.concat([red / 255.0, green / 255.0, blue / 255.0], axis=-1))  # RGB/255, range 0…1 · float · tensor · 3d
reveal(tf.image.rgb_to_grayscale(floats))  # unknown: the picture is grey, a mix of its colours · float · tensor · 3d · 1 channel
reveal(tf.image.grayscale_to_rgb(tf.image.rgb_to_grayscale(floats)))  # unknown: the picture is grey, a mix of its colours · float · tensor · 3d

# functions of the program
reveal(tf.py_function(lambda x: x.numpy() / 255.0, [floats], tf.float32))  # RGB/255, range 0…1 · float · tensor · 3d
reveal(tf.numpy_function(lambda x: x / 255.0, [floats], tf.float32))  # RGB/255, range 0…1 · float · tensor · 3d
reveal(K.expand_dims(K.cast_to_floatx(image), 0))  # RGB 0–255 · float · tensor · 4d
reveal(K.image_data_format())  # "channels_last"
reveal(tf.random.uniform((1, 224, 224, 3)) / 255.0)  # unknown: random numbers, no picture · unknown · tensor · 4d
reveal(tf.random.normal(shape=[8, 32, 32, 3]))  # unknown: random numbers, no picture · unknown · tensor · 4d
reveal(tf.random.uniform([], 0.8, 1.2))  # unknown: a random number
