from dataclasses import dataclass
from typing import Tuple

from tensorflow.keras.applications import InceptionResNetV2
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator


@dataclass
class Config:
    size: Tuple[int, int] = (299, 299)
    rescale: float = 1.0 / 255
    # right: rescale: float = None
    classes: int = 4


def scale(image):
    return image / 127.5 - 1.0


def main(cfg):
    gen = ImageDataGenerator(rescale=cfg.rescale)  # error: [wrong-scaling]
    # right: gen = ImageDataGenerator(rescale=cfg.rescale, preprocessing_function=scale)
    flow = gen.flow_from_directory("train", target_size=cfg.size)
    base = InceptionResNetV2(include_top=False, weights="imagenet", pooling="avg")
    base.trainable = False
    model = Sequential([base, Dense(cfg.classes, activation="softmax")])
    model.compile("adam", "categorical_crossentropy")
    model.fit(flow, epochs=2)  # arrives: train InceptionResNetV2 RGB/255


main(Config(classes=3))
