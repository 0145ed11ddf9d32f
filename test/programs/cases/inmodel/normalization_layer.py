import tensorflow as tf
from tensorflow.keras import layers

base = tf.keras.applications.DenseNet121(include_top=False, weights="imagenet", pooling="avg")
base.trainable = False
model = tf.keras.Sequential([
    layers.Input((224, 224, 3)),
    layers.Normalization(mean=[0.485, 0.456, 0.406], variance=[0.229 ** 2, 0.224 ** 2, 0.225 ** 2]),  # error: [wrong-scaling]
    # right: layers.Normalization(mean=[123.675, 116.28, 103.53], variance=[58.395 ** 2, 57.12 ** 2, 57.375 ** 2]),
    base,
    layers.Dense(14, activation="sigmoid"),
])
model.compile(optimizer="adam", loss="binary_crossentropy")
chest = tf.keras.utils.image_dataset_from_directory("chest", image_size=(224, 224), label_mode="categorical")
model.fit(chest, epochs=2)  # arrives: train DenseNet121 RGB·[4.3668, 4.4643, 4.4444] + [−2.1, −2, −1.8]
