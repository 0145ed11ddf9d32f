# file: main.py
import sys
import a

if len(sys.argv) > 1:
    from b import net as model
else:
    from b import net as model

model.predict(a.scaled(a.image))  # arrives: predict ResNet50 RGB/127.5, range 0…2
a.model_of_b().predict(a.image)  # arrives: predict ResNet50 RGB 0–255  # error: [missing-preprocessing]
# file: a.py
import numpy as np
from PIL import Image
import b

image = np.array(Image.open("a.png"))

def scaled(x):
    return x / b.DIVISOR  # error: [wrong-scaling]

def model_of_b():
    return b.net
# file: b.py
import a
from keras.applications import ResNet50
DIVISOR = 127.5
net = ResNet50()
