# file: scripts/main.py
import lib.scale as s
import lib.shift
from lib import *
from lib.stars import *
from helpers import twice
import numpy as np
from PIL import Image
from keras.applications import MobileNet

net = MobileNet()
image = np.array(Image.open("a.png"))
net.predict(s.unit(image))  # arrives: predict MobileNet RGB/255, range 0…1
net.predict(lib.shift.centre(image))  # arrives: predict MobileNet RGB/127.5 − 1, range −1…1
net.predict(tf_mode(image))  # arrives: predict MobileNet RGB/127.5 − 1, range −1…1
net.predict(np.expand_dims(half(image), 0))  # arrives: predict MobileNet RGB/2, range 0…127.5
net.predict(twice(image))  # arrives: predict MobileNet unknown: 8-bit arithmetic wraps around: `uint8` pixels leave 0…255

def later():
    from lib.scale import unit as late
    net.predict(late(image))  # arrives: predict MobileNet RGB/255, range 0…1

try:
    from .missing import prepare
except ImportError:
    from lib.shift import centre as prepare
net.predict(prepare(image))  # arrives: predict MobileNet RGB/127.5 − 1, range −1…1
# file: src/lib/__init__.py
from .shift import centre as tf_mode
_hidden = 1
# file: src/lib/scale.py
def unit(x):
    return x / 255.  # error: [wrong-scaling]
# file: src/lib/shift.py
from lib.scale import unit
def centre(x):
    return unit(x) * 2 - 1
# file: src/lib/stars.py
from keras.applications.mobilenet import *
__all__ = ["half"]
def half(x):
    return x / 2  # error: [wrong-scaling]
def other(x):
    return x
# file: scripts/helpers.py
def twice(x):
    return x * 2
