import tensorflow as tf

AUTOTUNE = tf.data.experimental.AUTOTUNE
paths = tf.io.gfile.glob("flowers/*/*.jpg")
labels = [int(p.split("/")[-2]) for p in paths]


def preprocess(path, label):
    image = tf.io.read_file(path)
    image = tf.image.decode_jpeg(image, channels=3)
    image = tf.image.resize(image, [192, 192])
    image /= 255.0  # error: [wrong-scaling]
    # right: image = image / 127.5 - 1.0
    return image, label


ds = tf.data.Dataset.from_tensor_slices((paths, labels))
ds = ds.map(preprocess, num_parallel_calls=AUTOTUNE)
ds = ds.shuffle(1000).repeat().batch(32).prefetch(AUTOTUNE)

mobile_net = tf.keras.applications.MobileNetV2(input_shape=(192, 192, 3), include_top=False)
mobile_net.trainable = False
model = tf.keras.Sequential([mobile_net, tf.keras.layers.GlobalAveragePooling2D(), tf.keras.layers.Dense(5)])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(ds, epochs=1, steps_per_epoch=3)  # arrives: train MobileNetV2 RGB/255
