import glob
import numpy as np
from PIL import Image

def load(path="cat.jpg"):
    return np.array(Image.open(path), dtype="float32")

images = []
for path in glob.glob("*.jpg"):
    img = load(path)
    if img is None:
        continue
    img = img / 255.
    images.append(img)
reveal(np.array(images))  # RGB/255, range 0…1 · float · numpy · 4d
reveal(images[0])  # RGB/255, range 0…1 · float · numpy · 3d

pair = [load("a.jpg"), load("b.jpg")]
for i, img in enumerate(pair):
    pair[i] = img / 255.
reveal(pair[1])  # RGB/255, range 0…1 · float · numpy · 3d

scaled = [load(p) / 255. for p in glob.glob("*.jpg")]
reveal(np.stack(scaled))  # RGB/255, range 0…1 · float · numpy · 4d
reveal(np.array([im * 2 for im in scaled if im.shape[0] > 10]))  # RGB/127.5, range 0…2 · float · numpy · 4d
by_name = {n: load(n) / 127.5 for n in ["a", "b"]}
reveal(by_name["a"])  # RGB/127.5, range 0…2 · float · numpy · 3d
reveal(np.array(list(map(lambda p: load(p) - 128, glob.glob("*")))))  # RGB − 128, range −128…127 · float · numpy · 4d

last = None
while True:
    last = load() / 255.
    if last.mean() > 0.5:
        break
reveal(last)  # RGB/255, range 0…1 · float · numpy · 3d

found = None
for p in glob.glob("*"):
    if p.endswith("x"):
        found = load(p) / 255.
        break
else:
    found = load("default.jpg") / 255.
reveal(found)  # RGB/255, range 0…1 · float · numpy · 3d

jitter = load()
for _ in range(1000):
    jitter = jitter * 0.25
reveal(jitter)  # unknown: the pixels change with every turn of a loop · float · numpy · 3d

def batches(paths):
    while True:
        batch = []
        for p in paths:
            batch.append(load(p) / 255.)
            if len(batch) == 32:
                yield np.array(batch), np.ones(32)
                batch = []

for bx, by in batches(glob.glob("*")):
    reveal(bx)  # RGB/255, range 0…1 · float · numpy · 4d
bx, by = next(batches(["a.jpg"]))
reveal(bx)  # RGB/255, range 0…1 · float · numpy · 4d
reveal([load(p) for p in "ab"][0])  # RGB 0–255 · float · numpy · 3d
total = 0
for k in range(3):
    total += k
reveal(total)  # 3
