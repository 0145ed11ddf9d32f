import cv2, numpy as np
from keras.applications import VGG16
m = VGG16()
im = cv2.imread('a')
x = cv2.resize(im, (224,224), interpolation=cv2.INTER_AREA).astype(np.float32)
cv2.cvtColor(x, cv2.COLOR_BGR2RGB, x)
m.predict(x[None])  # arrives: predict VGG16 RGB 0–255
y = cv2.cvtColor(im, 4)
m.predict(y[None])  # arrives: predict VGG16 RGB 0–255
z = cv2.divide(im.astype('float32'), 255.)
m.predict(z[None])  # arrives: predict VGG16 unknown: OpenCV's arithmetic saturates, or is not the same for all channels
q = cv2.addWeighted(im, 1.0, im, 0, 0)
m.predict(q[None])  # arrives: predict VGG16 BGR 0–255
cv2.rectangle(im, (0,0), (1,1), (0,255,0), 2)
m.predict(im[None])  # arrives: predict VGG16 BGR 0–255
f = cv2.GaussianBlur(cv2.flip(im, 1), (3,3), 0)
m.predict(f[10:20, 10:20][None])  # arrives: predict VGG16 BGR 0–255
s = im[:, :, 0:3].copy()
m.predict(np.array([s], dtype=np.float32) / 255)  # arrives: predict VGG16 BGR/255
faces = cv2.CascadeClassifier('x').detectMultiScale(im)
for (a, b, w, h) in faces:
    roi = im[b:b+h, a:a+w]
    roi = cv2.resize(roi, (224, 224))
    m.predict(roi.reshape(1, 224, 224, 3))  # arrives: predict VGG16 BGR 0–255
    m.predict(np.reshape(roi, [1, 224, 224, 3]) / 255.)  # arrives: predict VGG16 BGR/255
