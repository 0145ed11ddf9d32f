import cv2
import numpy as np

# What a turn makes itself stays as it left it.
pictures = []
for path in paths:
    image = cv2.imread(path)
    canvas = np.zeros((256, 256, 3), dtype=np.uint8)
    canvas[top:bottom, left:right] = image
    pictures.append(canvas)
reveal(np.array(pictures) / 255)  # BGR/255, range 0…1 · float · numpy · 4d

batch = np.zeros((32, 224, 224, 3))
for i, path in enumerate(paths):
    batch[i] += cv2.imread(path) / 255
reveal(batch)  # BGR/255, range 0…1 · float · numpy · 4d
for i in range(32):
    batch[i] -= 0.5
reveal(batch)  # BGR/255 − 0.5, range −0.5…0.5 · float · numpy · 4d

black = np.zeros((224, 224, 3))
reveal(black + cv2.imread("cat.jpg"))  # BGR 0–255 · uint8 · numpy · 3d
black += cv2.imread("cat.jpg")
reveal(black)  # BGR 0–255 · float · numpy · 3d
reveal(black + cv2.imread("cat.jpg"))  # unknown: two images, or an image and numbers that are not known, are combined · float · numpy · 3d


def predict(path, model):
    reveal(cv2.imread(path))  # BGR 0–255 · uint8 · numpy · 3d


frame.path.apply(lambda path: predict(path, model))

# What is not understood fills an array too.
filled = np.zeros((8, 224, 224, 3))
for i, path in enumerate(paths):
    filled[i] = read_somehow(path)
reveal(filled)  # unknown: `read_somehow` is not set before it is used · float · numpy · 4d
white = np.zeros((256, 256, 3), dtype=np.uint8)
white[:] = 255
white[16:240, 16:240] = cv2.imread("cat.jpg")
reveal(white)  # BGR 0–255 · uint8 · numpy · 3d
