import numpy as np, cv2
from tensorflow.keras.applications import EfficientNetB0
from tensorflow.keras.utils import load_img, img_to_array
m = EfficientNetB0(weights="imagenet")
x = img_to_array(load_img("a.jpg"))[None]
m.predict(x * 1.0)  # arrives: predict EfficientNetB0 RGB 0–255
m.predict(x * 0.9)  # arrives: predict EfficientNetB0 unknown: a factor near 1 makes the picture brighter or darker
m.predict(1.2 * x)  # arrives: predict EfficientNetB0 unknown: a factor near 1 makes the picture brighter or darker
m.predict(x / 1.3)  # arrives: predict EfficientNetB0 unknown: a factor near 1 makes the picture brighter or darker
m.predict(np.multiply(x, 1.1))  # arrives: predict EfficientNetB0 unknown: a factor near 1 makes the picture brighter or darker
m.predict(x * 0.5)  # arrives: predict EfficientNetB0 RGB/2
m.predict(x * 2)  # arrives: predict EfficientNetB0 RGB·2
m.predict(x / 255 * 2 - 1)  # arrives: predict EfficientNetB0 RGB/127.5 − 1
m.predict(x * 1. / 255)  # arrives: predict EfficientNetB0 RGB/255
m.predict(x * (1. / 255))  # arrives: predict EfficientNetB0 RGB/255
y = x.copy()
y *= 0.7
m.predict(y)  # arrives: predict EfficientNetB0 unknown: a factor near 1 makes the picture brighter or darker
m.predict(x * 0.9 / 255)  # arrives: predict EfficientNetB0 unknown: a factor near 1 makes the picture brighter or darker
