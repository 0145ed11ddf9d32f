import numpy as np, cv2, glob
from keras.applications import VGG16
m = VGG16()
def load_images(folder):
    imgs = []
    for f in glob.glob(folder + '/*'):
        img = cv2.imread(f)
        if img is not None:
            imgs.append(img)
    return imgs
a = load_images('a')
b = load_images('b')
X = np.array(a + b)
m.predict(X)  # arrives: predict VGG16 BGR 0–255
X = np.concatenate([np.array(a), np.array(b)])
m.predict(X / 255.)  # arrives: predict VGG16 BGR/255
X = np.zeros((len(a), 224, 224, 3), dtype='float32')
for i in range(len(a)):
    X[i, :, :, :] = cv2.resize(a[i], (224, 224))
    X[i, ...] = X[i, ...] / 255.
m.predict(X)  # arrives: predict VGG16 BGR/255
Y = np.empty((len(a), 224, 224, 3), dtype=np.float32)
for i, im in enumerate(a):
    Y[i] = im
    Y[i] -= 127.5
    Y[i] /= 127.5
m.predict(Y)  # arrives: predict VGG16 BGR/127.5 − 1
for i in range(len(a)):
    a[i] = a[i] / 255.
m.predict(np.array(a))  # arrives: predict VGG16 BGR/255
b = [x[..., ::-1] for x in b]
m.predict(np.array(b))  # arrives: predict VGG16 RGB 0–255
batch = []
for i, f in enumerate(glob.glob('x')):
    batch.append(cv2.imread(f))
    if len(batch) == 32:
        m.predict(np.array(batch))  # arrives: predict VGG16 BGR 0–255
        batch = []
if batch:
    m.predict(np.array(batch))  # arrives: predict VGG16 BGR 0–255
i = 0
while i < 100:
    m.predict(np.array(b[i:i+10]))  # arrives: predict VGG16 RGB 0–255
    i += 10
res = {}
for f in glob.glob('x'):
    res[f] = m.predict(np.expand_dims(cv2.imread(f), 0))  # arrives: predict VGG16 BGR 0–255
k = 0
for f in sorted(glob.glob('q')):
    if k == 0:
        S = cv2.imread(f)[None]
    else:
        S = np.append(S, [cv2.imread(f)], axis=0)
    k += 1
m.predict(S)  # arrives: predict VGG16 BGR 0–255
