import tensorflow as tf

FEATURES = {"image": tf.io.FixedLenFeature([], tf.string), "class": tf.io.FixedLenFeature([], tf.int64)}


def decode(data):
    image = tf.image.decode_jpeg(data, channels=3)
    image = tf.cast(image, tf.float32) / 255.0  # error: [wrong-scaling]
    # right: image = tf.cast(image, tf.float32)
    return tf.reshape(image, [512, 512, 3])


def parse(example):
    example = tf.io.parse_single_example(example, FEATURES)
    return decode(example["image"]), example["class"]


def dataset(pattern, training=True):
    ds = tf.data.TFRecordDataset(tf.io.gfile.glob(pattern), num_parallel_reads=tf.data.AUTOTUNE)
    ds = ds.map(parse, num_parallel_calls=tf.data.AUTOTUNE)
    if training:
        ds = ds.repeat().shuffle(2048)
    return ds.batch(16).prefetch(tf.data.AUTOTUNE)


strategy = tf.distribute.MirroredStrategy()
with strategy.scope():
    base = tf.keras.applications.EfficientNetB0(include_top=False, input_shape=(512, 512, 3))
    base.trainable = False
    model = tf.keras.Sequential([base, tf.keras.layers.GlobalAveragePooling2D(), tf.keras.layers.Dense(104)])
    model.compile(optimizer="adam", loss="mse")
model.fit(dataset("train/*.tfrec"), steps_per_epoch=10, validation_data=dataset("val/*.tfrec", training=False))  # arrives: train EfficientNetB0 RGB/255; validate EfficientNetB0 RGB/255
