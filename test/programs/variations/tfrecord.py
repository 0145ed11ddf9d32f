import tensorflow as tf
feature = {'image': tf.io.FixedLenFeature([], tf.string), 'label': tf.io.FixedLenFeature([], tf.int64)}
def parse(ex):
    e = tf.io.parse_single_example(ex, feature)
    im = tf.io.decode_jpeg(e['image'], channels=3)
    im = tf.cast(im, tf.float32) / 255.0
    im = tf.reshape(im, [512, 512, 3])
    return im, e['label']
ds = tf.data.TFRecordDataset(['a.tfrec'], num_parallel_reads=4).map(parse).batch(8)
strategy = tf.distribute.MirroredStrategy()
with strategy.scope():
    base = tf.keras.applications.DenseNet201(weights='imagenet', include_top=False, input_shape=[512, 512, 3])
    base.trainable = False
    m = tf.keras.Sequential([base, tf.keras.layers.GlobalAveragePooling2D(), tf.keras.layers.Dense(104)])
    m.compile('adam')
m.fit(ds, steps_per_epoch=3)  # arrives: train DenseNet201 RGB/255
raw = tf.io.decode_raw(b'x', tf.uint8)
im = tf.reshape(raw, [1, 224, 224, 3])
m.predict(tf.cast(im, tf.float32) / 255.)  # arrives: predict DenseNet201 pixels/255
