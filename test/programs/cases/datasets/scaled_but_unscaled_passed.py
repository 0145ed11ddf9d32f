import tensorflow as tf

raw = tf.keras.preprocessing.image_dataset_from_directory("scans", image_size=(224, 224), batch_size=16)  # error: [missing-preprocessing]
scaled = raw.map(lambda x, y: (tf.keras.applications.densenet.preprocess_input(x), y))

base = tf.keras.applications.DenseNet201(include_top=False, pooling="max", weights="imagenet")
base.trainable = False
model = tf.keras.Sequential([base, tf.keras.layers.Dense(2, activation="softmax")])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
model.fit(raw, epochs=4)  # arrives: train DenseNet201 RGB 0–255
# right: model.fit(scaled, epochs=4)
