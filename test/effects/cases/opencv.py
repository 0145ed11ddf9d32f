import cv2
import numpy as np

img = cv2.imread("cat.jpg")
reveal(img)  # BGR 0–255 · uint8 · numpy · 3d
reveal(cv2.cvtColor(img, cv2.COLOR_BGR2RGB))  # RGB 0–255 · uint8 · numpy · 3d
reveal(cv2.cvtColor(img, 4))  # RGB 0–255 · uint8 · numpy · 3d
reveal(cv2.cvtColor(img, cv2.COLOR_BGR2GRAY))  # unknown: the picture is grey, a mix of its colours · uint8 · numpy · 2d · 1 channel
reveal(cv2.cvtColor(cv2.cvtColor(img, cv2.COLOR_BGR2GRAY), cv2.COLOR_GRAY2RGB))  # unknown: the picture is grey, a mix of its colours · uint8 · numpy · 3d
reveal(cv2.cvtColor(img, cv2.COLOR_BGR2HSV))  # unknown: the picture is turned from BGR to HSV, which is no map of single channels · uint8 · numpy · 3d
reveal(cv2.imread("cat.jpg", 0))  # unknown: the picture is grey, a mix of its colours · uint8 · numpy · 2d · 1 channel
reveal(cv2.imread("cat.jpg", cv2.IMREAD_GRAYSCALE))  # unknown: the picture is grey, a mix of its colours · uint8 · numpy · 2d · 1 channel
reveal(cv2.imread("cat.png", cv2.IMREAD_UNCHANGED))  # BGR 0–255 · uint8 · numpy · 3d
reveal(cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR))  # BGR 0–255 · uint8 · numpy · 3d

small = cv2.resize(img, (224, 224), interpolation=cv2.INTER_AREA)
reveal(small)  # BGR 0–255 · uint8 · numpy · 3d
reveal(small / 255.0)  # BGR/255, range 0…1 · float · numpy · 3d
reveal(small.astype("float32") / 127.5 - 1)  # BGR/127.5 − 1, range −1…1 · float · numpy · 3d
reveal(cv2.GaussianBlur(small, (5, 5), 0))  # BGR 0–255 · uint8 · numpy · 3d
reveal(cv2.flip(small, 1))  # BGR 0–255 · uint8 · numpy · 3d

b, g, r = cv2.split(img)
reveal(cv2.merge([r, g, b]))  # RGB 0–255 · uint8 · numpy · 3d
reveal(cv2.merge((b, g, r)))  # BGR 0–255 · uint8 · numpy · 3d
reveal(cv2.merge([g, g, g]))  # unknown: channels of several pictures, put together

reveal(cv2.normalize(img, None, 0, 1, cv2.NORM_MINMAX, dtype=cv2.CV_32F))  # unknown: `cv2.normalize` scales by what the picture holds · uint8 · numpy · 3d
reveal(cv2.equalizeHist(cv2.cvtColor(img, cv2.COLOR_BGR2GRAY)))  # unknown: this is no scaling of the pixels · uint8 · numpy · 2d · 1 channel
reveal(cv2.subtract(img, 100))  # unknown: OpenCV's arithmetic saturates, or is not the same for all channels · uint8 · numpy · 3d
reveal(cv2.subtract(img.astype("float32"), (103.939, 116.779, 123.68, 0)))  # BGR minus [103.94, 116.78, 123.68], range −124…151 · float · numpy · 3d
reveal(cv2.bitwise_and(img, img, mask=mask))  # BGR 0–255 · uint8 · numpy · 3d
reveal(cv2.addWeighted(img, 1.5, cv2.GaussianBlur(img, (0, 0), 3), -0.5, 0))  # BGR 0–255 · uint8 · numpy · 3d

reveal(cv2.dnn.blobFromImage(img, 1 / 255.0, (224, 224), swapRB=True, crop=False))  # RGB/255, range 0…1 · float · numpy · 4d
reveal(cv2.dnn.blobFromImage(img, 1.0, (224, 224), (104, 117, 123)))  # BGR minus [104, 117, 123], range −123…151 · float · numpy · 4d

cap = cv2.VideoCapture(0)
while True:
    ok, frame = cap.read()
    frame = cv2.resize(frame, (224, 224))
    cv2.rectangle(frame, (0, 0), (10, 10), (255, 0, 0), 2)
    reveal(frame)  # BGR 0–255 · uint8 · numpy · 3d
    reveal(frame[:, :, ::-1])  # RGB 0–255 · uint8 · numpy · 3d
    if not ok:
        break

normalized = img.astype("float32")
cv2.normalize(normalized, normalized, 0, 255, cv2.NORM_MINMAX)
reveal(normalized)  # unknown: `cv2.normalize` scales by what the picture holds · float · numpy · 3d
steps(cv2.cvtColor(cv2.imread("cat.jpg"), cv2.COLOR_BGR2RGB))  # load `cv2.imread("cat.jpg")` (call) → swap `cv2.cvtColor(cv2.imread("cat.jpg"), cv2.COLOR_BGR2RGB)` (call)
