import os

from tensorflow.keras.applications import ResNet152V2
from tensorflow.keras.applications.resnet_v2 import preprocess_input
from tensorflow.keras.layers import Dense, GlobalAveragePooling2D, Input
from tensorflow.keras.models import Model
from tensorflow.keras.preprocessing.image import ImageDataGenerator

ROOT = "dataset"


def make_flow(split, augment=False):
    options = {}
    if augment:
        options.update(rotation_range=15, horizontal_flip=True)
    datagen = ImageDataGenerator(rescale=1.0 / 255, **options)  # error: [wrong-scaling]
    # right: datagen = ImageDataGenerator(preprocessing_function=preprocess_input, **options)
    return datagen.flow_from_directory(os.path.join(ROOT, split), target_size=(224, 224), shuffle=augment)


def make_model(classes):
    inputs = Input(shape=(224, 224, 3))
    base = ResNet152V2(weights="imagenet", include_top=False)
    base.trainable = False
    x = base(inputs, training=False)
    x = GlobalAveragePooling2D()(x)
    model = Model(inputs, Dense(classes, activation="softmax")(x))
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


def main():
    train, valid, test = make_flow("train", augment=True), make_flow("valid"), make_flow("test")
    model = make_model(train.num_classes)
    model.fit(train, validation_data=valid, epochs=10)  # arrives: train ResNet152V2 RGB/255; validate ResNet152V2 RGB/255
    loss, accuracy = model.evaluate(test)  # arrives: evaluate ResNet152V2 RGB/255
    print(f"{loss:.3f} {accuracy:.3f}")


if __name__ == "__main__":
    main()
