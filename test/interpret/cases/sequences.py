import numpy as np
from keras.applications.mobilenet import preprocess_input
from PIL import Image
from somewhere import read_scan

img = np.asarray(Image.open("cat.jpg"))
reveal((img,) * 2)  # (RGB 0–255 · uint8 · numpy · 3d, RGB 0–255 · uint8 · numpy · 3d)
reveal(np.stack([img] * 3))  # RGB 0–255 · uint8 · numpy · 4d
reveal((1, 2) + (3,))  # (1, 2, 3)
scan = read_scan()
scan = np.stack((scan,) * 3, axis=-1)
reveal(preprocess_input(np.array(scan, dtype=np.float32)))  # pixels/127.5 − 1, range −1…1 · float · numpy
reveal([0.5] * 3)  # [0.5, 0.5, 0.5]
reveal(img - [127.5] * 3)  # RGB − 127.5, range −128…128 · float · numpy · 3d
