import tensorflow as tf


def read(path):
    return tf.cast(tf.image.decode_jpeg(tf.io.read_file(path), channels=3), tf.float32) / 255.


pictures = tf.data.TFRecordDataset.from_tensor_slices(paths).map(read).batch(8)
for batch in pictures:
    reveal(batch)  # RGB/255, range 0…1 · float · tensor · 4d
