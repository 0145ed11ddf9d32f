import tensorflow as tf
import tensorflow_hub as hub

extractor = hub.KerasLayer(
    "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/5", input_shape=(224, 224, 3), trainable=False
)
model = tf.keras.Sequential([extractor, tf.keras.layers.Dense(5)])
model.compile(optimizer="adam", loss=tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True))
ds = tf.keras.utils.image_dataset_from_directory("flower_photos", image_size=(224, 224))  # error: [missing-preprocessing]
model.fit(ds, epochs=2)  # arrives: train KerasLayer RGB 0–255
# right: model.fit(ds.map(lambda x, y: (x / 255.0, y)), epochs=2)
