import tensorflow as tf
from tensorflow.keras import layers

ds = tf.keras.utils.image_dataset_from_directory("bottles", image_size=(224, 224))  # error: [missing-preprocessing]

own = tf.keras.Sequential([
    layers.Rescaling(1.0 / 255, input_shape=(224, 224, 3)),
    layers.Conv2D(16, 3, activation="relu"),
    layers.MaxPooling2D(),
    layers.Flatten(),
    layers.Dense(4),
])
own.compile(optimizer="adam", loss="mse")
own.fit(ds, epochs=2)  # arrives: train Sequential RGB/255

vgg = tf.keras.applications.VGG16(include_top=False, weights="imagenet", pooling="avg")
vgg.trainable = False
transfer = tf.keras.Sequential([vgg, layers.Dense(4)])
transfer.compile(optimizer="adam", loss="mse")
transfer.fit(ds, epochs=2)  # arrives: train VGG16 RGB 0–255
# right: transfer.fit(ds.map(lambda x, y: (tf.keras.applications.vgg16.preprocess_input(x), y)), epochs=2)
