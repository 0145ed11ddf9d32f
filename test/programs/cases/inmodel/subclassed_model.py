import tensorflow as tf
from tensorflow import keras


class Classifier(keras.Model):
    def __init__(self, classes):
        super().__init__()
        self.scale = keras.layers.Rescaling(1.0 / 255)  # error: [wrong-scaling]
        # right: self.scale = keras.layers.Rescaling(1.0 / 127.5, offset=-1.0)
        self.backbone = keras.applications.MobileNetV2(include_top=False, weights="imagenet", pooling="avg")
        self.backbone.trainable = False
        self.drop = keras.layers.Dropout(0.3)
        self.head = keras.layers.Dense(classes, activation="softmax")

    def call(self, inputs, training=False):
        x = self.scale(inputs)
        x = self.backbone(x, training=False)
        x = self.drop(x, training=training)
        return self.head(x)


train = keras.utils.image_dataset_from_directory("data/train", image_size=(224, 224))
valid = keras.utils.image_dataset_from_directory("data/valid", image_size=(224, 224))
model = Classifier(classes=5)
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(train, validation_data=valid, epochs=5)  # arrives: train MobileNetV2 RGB/255; validate MobileNetV2 RGB/255
print(model.evaluate(valid))  # arrives: evaluate MobileNetV2 RGB/255
