import tensorflow as tf
from tensorflow.keras import layers


class Transfer(tf.keras.Sequential):
    def __init__(self, classes):
        super().__init__(name="transfer")
        backbone = tf.keras.applications.ResNet50(include_top=False, weights="imagenet", pooling="avg")
        backbone.trainable = False
        self.add(layers.Rescaling(1.0 / 255))  # error: [wrong-scaling]
        # right: self.add(layers.Lambda(tf.keras.applications.resnet50.preprocess_input))
        self.add(backbone)
        self.add(layers.Dense(classes))


model = Transfer(10)
model.compile(optimizer="adam", loss="mse")
model.fit(tf.keras.utils.image_dataset_from_directory("digits", image_size=(224, 224)), epochs=3)  # arrives: train ResNet50 RGB/255
