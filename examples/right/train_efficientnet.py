"""Cats and dogs: an EfficientNetB0 as feature extractor, fed by tf.data."""
import tensorflow as tf

IMG_SIZE = (224, 224)
AUTOTUNE = tf.data.AUTOTUNE

train_ds = tf.keras.utils.image_dataset_from_directory(
    'data/train', validation_split=0.2, subset='training', seed=42, image_size=IMG_SIZE)
val_ds = tf.keras.utils.image_dataset_from_directory(
    'data/train', validation_split=0.2, subset='validation', seed=42, image_size=IMG_SIZE)

# no scaling here: EfficientNet wants 0-255 and rescales inside
train_ds = train_ds.cache().prefetch(AUTOTUNE)
val_ds = val_ds.cache().prefetch(AUTOTUNE)

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
