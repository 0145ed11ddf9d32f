import tensorflow as tf
from tensorflow.keras import layers

ds = tf.keras.utils.image_dataset_from_directory("tiles", image_size=(224, 224))
ds = ds.map(lambda x, y: (x / 255.0, y))
base = tf.keras.applications.EfficientNetB0(include_top=False, weights="imagenet", pooling="avg")
base.trainable = False
model = tf.keras.Sequential([
    layers.Rescaling(127.5),  # error: [wrong-scaling]
    # right: layers.Rescaling(255.0),
    base,
    layers.Dense(6, activation="softmax"),
])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(ds, epochs=3)  # arrives: train EfficientNetB0 RGB/2
