import tensorflow as tf
import tensorflow_datasets as tfds

(train, valid), info = tfds.load("cats_vs_dogs", split=["train[:80%]", "train[80%:]"], as_supervised=True, with_info=True)
IMG_SIZE = 160


def format_example(image, label):
    image = tf.cast(image, tf.float32)
    image = image / 255.0  # error: [wrong-scaling]
    # right: image = (image / 127.5) - 1
    image = tf.image.resize(image, (IMG_SIZE, IMG_SIZE))
    return image, label


train_batches = train.map(format_example).shuffle(1000).batch(32)
valid_batches = valid.map(format_example).batch(32)
base_model = tf.keras.applications.InceptionV3(input_shape=(IMG_SIZE, IMG_SIZE, 3), include_top=False, weights="imagenet")
base_model.trainable = False
model = tf.keras.Sequential([base_model, tf.keras.layers.GlobalAveragePooling2D(), tf.keras.layers.Dense(1)])
model.compile(optimizer="rmsprop", loss=tf.keras.losses.BinaryCrossentropy(from_logits=True))
history = model.fit(train_batches, epochs=10, validation_data=valid_batches)  # arrives: train InceptionV3 RGB/255; validate InceptionV3 RGB/255
model.evaluate(valid_batches)  # arrives: evaluate InceptionV3 RGB/255
