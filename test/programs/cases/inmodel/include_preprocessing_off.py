import keras

inputs = keras.Input((224, 224, 3))
backbone = keras.applications.EfficientNetV2S(include_top=False, weights="imagenet", include_preprocessing=False, pooling="avg")
backbone.trainable = False
x = keras.layers.Rescaling(1.0 / 255)(inputs)  # error: [wrong-scaling]
# right: x = keras.layers.Rescaling(1.0 / 128, offset=-1)(inputs)
model = keras.Model(inputs, keras.layers.Dense(8, activation="softmax")(backbone(x)))
model.compile(loss="sparse_categorical_crossentropy", optimizer="adam")
model.fit(keras.utils.image_dataset_from_directory("shells", image_size=(224, 224)), epochs=2)  # arrives: train EfficientNetV2S RGB/255
