import tensorflow as tf
from tensorflow.keras import layers

train_ds = tf.keras.utils.image_dataset_from_directory("photos", validation_split=0.2, subset="training", seed=1, image_size=(180, 180))
val_ds = tf.keras.utils.image_dataset_from_directory("photos", validation_split=0.2, subset="validation", seed=1, image_size=(180, 180))
class_names = train_ds.class_names

normalization_layer = layers.Rescaling(1.0 / 255)  # error: [wrong-scaling]
# right: normalization_layer = layers.Rescaling(1.0 / 127.5, offset=-1)
train_ds = train_ds.map(lambda x, y: (normalization_layer(x), y)).cache().prefetch(tf.data.AUTOTUNE)
val_ds = val_ds.map(lambda x, y: (normalization_layer(x), y)).cache().prefetch(tf.data.AUTOTUNE)

base = tf.keras.applications.ResNet50V2(include_top=False, weights="imagenet", pooling="avg")
base.trainable = False
model = tf.keras.Sequential([base, layers.Dense(len(class_names), activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(train_ds, validation_data=val_ds, epochs=3)  # arrives: train ResNet50V2 RGB/255; validate ResNet50V2 RGB/255
