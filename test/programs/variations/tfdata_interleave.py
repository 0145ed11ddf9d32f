import tensorflow as tf
m = tf.keras.applications.VGG16(weights='imagenet')
def one(path):
    return tf.data.Dataset.from_tensors(path).map(lambda p: tf.cast(tf.image.decode_png(tf.io.read_file(p), 3), tf.float32))
files = tf.data.Dataset.list_files('x/*.png')
ds = files.interleave(one, cycle_length=4).batch(3)
m.predict(ds)  # arrives: predict VGG16 RGB 0–255
ds2 = files.flat_map(one).map(tf.keras.applications.vgg16.preprocess_input).batch(3)
m.predict(ds2)  # arrives: predict VGG16 BGR minus [103.94, 116.78, 123.68]
