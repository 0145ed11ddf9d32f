import glob
import cv2

n = 0
even = 0
for path in glob.glob("*.jpg"):
    n = n + 1
    even = 2 + even
    last = n
    fixed = 4 + 1
reveal(n)  # unknown: it changes with every turn of a loop
reveal(even)  # unknown: it changes with every turn of a loop
reveal(last)  # unknown: it changes with every turn of a loop
reveal(fixed)  # 5

k = 0
for _ in range(3):
    k = k + 1
reveal(k)  # 3

first, others = [], []
i = 0
for path in glob.glob("*.jpg"):
    picture = cv2.imread(path)
    if i == 0:
        first.append(picture)
    else:
        others.append(picture / 255.0)
    i = i + 1
reveal(first[0])  # BGR 0–255 · uint8 · numpy · 3d
reveal(others[0])  # BGR/255, range 0…1 · float · numpy · 3d

j = 0
while j < 4:
    j = j + 1
reveal(j)  # unknown: it changes with every turn of a loop
