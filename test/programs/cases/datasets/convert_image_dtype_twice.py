import tensorflow as tf


def parse(name, label):
    raw = tf.io.read_file(name)
    image = tf.image.decode_image(raw, channels=3, expand_animations=False)
    image = tf.image.convert_image_dtype(image, tf.float32)  # error: [double-preprocessing]
    image = tf.image.resize(image, (224, 224))
    image = tf.keras.applications.xception.preprocess_input(image)
    # right: image = image * 2.0 - 1.0
    return image, label


ds = tf.data.Dataset.from_tensor_slices((["x.jpg"], [0])).map(parse).batch(1)
xception = tf.keras.applications.Xception(include_top=False, pooling="avg")
xception.trainable = False
model = tf.keras.models.Sequential([xception, tf.keras.layers.Dense(4, activation="softmax")])
model.compile(loss="sparse_categorical_crossentropy", optimizer="adam")
model.fit(ds)  # arrives: train Xception RGB/32513 − 1
