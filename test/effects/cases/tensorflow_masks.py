import tensorflow as tf

image = tf.cast(tf.image.decode_jpeg(tf.io.read_file(path), channels=3), tf.float32) / 255.
cut = tf.concat([image[:, :10], tf.zeros([224, 20, 3]), image[:, 30:]], axis=1)
reveal(cut)  # RGB/255, range 0…1 · float · tensor · 3d
reveal(tf.gather_nd(image, tf.transpose(indices)))  # RGB/255, range 0…1 · float · tensor · 3d
reveal(tf.reshape(tf.gather_nd(image, indices), [224, 224, 3]))  # RGB/255, range 0…1 · float · tensor · 3d
reveal(tf.cond(wanted, lambda: tf.image.flip_left_right(image), lambda: image))  # RGB/255, range 0…1 · float · tensor · 3d
reveal(tf.cond(wanted, true_fn=lambda: image * 2, false_fn=lambda: image))  # unknown: one of the branches of `tf.cond` · float · tensor · 3d
reveal(tf.dtypes.cast(image, tf.float32))  # RGB/255, range 0…1 · float · tensor · 3d
reveal(tf.zeros([3]))  # unknown: a tensor of numbers
