"""Cats and dogs: an EfficientNetB0 as feature extractor, fed by tf.data."""
import tensorflow as tf

IMG_SIZE = (224, 224)
AUTOTUNE = tf.data.AUTOTUNE

train_ds = tf.keras.utils.image_dataset_from_directory(
    'data/train', validation_split=0.2, subset='training', seed=42, image_size=IMG_SIZE)
val_ds = tf.keras.utils.image_dataset_from_directory(
    'data/train', validation_split=0.2, subset='validation', seed=42, image_size=IMG_SIZE)


def normalize(image, label):
    # pixels to [0, 1]
    return tf.cast(image, tf.float32) / 255.0, label


train_ds = train_ds.map(normalize, num_parallel_calls=AUTOTUNE).cache().prefetch(AUTOTUNE)
val_ds = val_ds.map(normalize, num_parallel_calls=AUTOTUNE).cache().prefetch(AUTOTUNE)

base = tf.keras.applications.EfficientNetB0(include_top=False, weights='imagenet',
                                            input_shape=IMG_SIZE + (3,), pooling='avg')
base.trainable = False

model = tf.keras.Sequential([
    base,
    tf.keras.layers.Dropout(0.2),
    tf.keras.layers.Dense(1, activation='sigmoid'),
])
model.compile(optimizer='adam', loss='binary_crossentropy', metrics=['accuracy'])
model.fit(train_ds, validation_data=val_ds, epochs=5)
