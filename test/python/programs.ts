/** Programs as people write them: valid, and without blank ends. */
export const programs: readonly string[] = [
  `import os
import numpy as np
import tensorflow as tf
from tensorflow.keras.applications import ResNet50, MobileNetV2
from tensorflow.keras.applications.resnet50 import preprocess_input, decode_predictions
from tensorflow.keras.preprocessing.image import ImageDataGenerator

IMG_SIZE = (224, 224)
train_dir = os.path.join("data", "train")  # class folders

train_datagen = ImageDataGenerator(
    rescale=1.0 / 255,
    rotation_range=20,
    horizontal_flip=True,
)
train = train_datagen.flow_from_directory(train_dir, target_size=IMG_SIZE, batch_size=32)

base = ResNet50(weights="imagenet", include_top=False, input_shape=IMG_SIZE + (3,))
base.trainable = False
for layer in base.layers[-10:]:
    if not isinstance(layer, tf.keras.layers.BatchNormalization):
        layer.trainable = True
    else:
        print(f"kept {layer.name!r} frozen: {layer.trainable=}")

x = base.output
x = tf.keras.layers.GlobalAveragePooling2D()(x)
outputs = tf.keras.layers.Dense(train.num_classes, activation="softmax")(x)
model = tf.keras.Model(base.input, outputs)
model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
history = model.fit(train, epochs=5, callbacks=[
    tf.keras.callbacks.EarlyStopping(patience=2, restore_best_weights=True),
])
img = np.expand_dims(np.zeros((224, 224, 3))[..., ::-1], 0)
label, score = max(zip(("a", "b"), model.predict(img / 127.5 - 1)[0]), key=lambda pair: pair[1])`,

  `"""A training script.

    def not_a_function(:
"""
from __future__ import annotations

import argparse
from dataclasses import dataclass, field
from typing import Iterator


@dataclass(frozen=True)
class Config:
    """What to train."""

    name: str = "mobilenet"
    size: tuple[int, int] = (224, 224)
    options: dict[str, float | None] = field(default_factory=dict)

    @property
    def shape(self) -> tuple[int, ...]:
        return (*self.size, 3)


class Trainer(object):
    def __init__(self, config: Config, *, lr=1e-3, **kwargs):
        self.config, self.lr = config, lr
        self.kwargs = {**kwargs, "lr": lr}

    async def batches(self, paths: list[str]) -> Iterator:
        async with self.open(paths) as files, self.lock:
            async for file in files:
                if (image := await self.read(file)) is None or file in ("", '.'):
                    continue
                yield image

    def normalize(self, x, mode="tf"):
        # Each family has its own convention.
        match mode, self.config:
            case "tf", _:
                x = x / 127.5
                x -= 1.0
            case "caffe" | "torch" as kind, Config(name=n) if n:
                x = x[:, :, ::-1] - [103.939, 116.779, 123.68]
            case _:
                raise ValueError(
                    "unknown mode: %s" % mode
                ) from None
        return x


def main(argv=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--name", default='mobilenet', help="""which
  network""")
    args = parser.parse_args(argv)
    try:
        trainer = Trainer(Config(args.name))
    except (KeyError, ValueError) as error:
        print("failed", error)
        return 1
    else:
        while trainer.step() and \\
                not trainer.done:
            pass
    finally:
        del parser
    global count
    count = sum(x ** 2 for row in trainer.rows for x in row if x > 0)
    assert count >= 0, "negative"
    return 0 if count else 2


if __name__ == "__main__":
    main()`,

  `# coding: utf-8
# In[1]:
import cv2, glob
from keras.applications.vgg16 import VGG16
from keras.models import Sequential as Seq
images = [cv2.cvtColor(cv2.imread(p), cv2.COLOR_BGR2RGB) for p in sorted(glob.glob('*.jpg'))]; n = len(images)
# In[2]:
labels = {'köttbullar': 0, "😀": 1, **{str(i): i for i in range(2, 10)}}
model = Seq(); model.add(VGG16(weights='imagenet'))
if n == 0: raise SystemExit('no images')
elif n < 10:
\tprint("few")
\tfor i in images: i[:] = i // 2
else: pass
# In[3]:
scores = model.predict(images) if images else None
x, *rest = scores or [0]
print('%d images' % n, end='')
`,
];
