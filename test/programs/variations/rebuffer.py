import numpy as np, cv2
from keras.applications import VGG16
m = VGG16()
X = np.ndarray((10, 224, 224, 3), dtype=np.uint8)
i = 0
for p in open('x'):
    im = cv2.imread(p)
    X[i] = np.array([im])
    i += 1
X = X.astype('float32')
X /= 255
m.predict(X)  # arrives: predict VGG16 BGR/255
mean = np.mean(X)
X -= mean
m.predict(X)  # arrives: predict VGG16 unknown: `numpy.mean` depends on the picture, which the program does not say
Z = np.zeros((10, 224, 224, 3))
for k in range(10):
    im = cv2.imread('x')
    Z[k, ..., 0] = im[..., 2]
    Z[k, ..., 1] = im[..., 1]
    Z[k, ..., 2] = im[..., 0]
m.predict(Z)  # arrives: predict VGG16 RGB 0–255
data = np.zeros((0, 224, 224, 3))
for p in open('x'):
    data = np.append(data, cv2.imread(p)[None], axis=0)
m.predict(data)  # arrives: predict VGG16 BGR 0–255
X = np.empty([0, 224, 224, 3])
for p in open('x'):
    X = np.concatenate((X, [cv2.imread(p) / 255.]))
m.predict(X)  # arrives: predict VGG16 BGR/255
W = None
for p in open('x'):
    q = cv2.imread(p)[None]
    W = q if W is None else np.vstack([W, q])
m.predict(W)  # arrives: predict VGG16 BGR 0–255
L = []
for c in ['a', 'b', 'c']:
    for f in open(c):
        L += [cv2.imread(f)]
m.predict(np.asarray(L))  # arrives: predict VGG16 BGR 0–255
D = {}
for f in open('x'):
    D[f] = cv2.imread(f) / 255.
m.predict(np.array(list(D.values())))  # arrives: predict VGG16 BGR/255
for k, v in D.items():
    m.predict(v[None])  # arrives: predict VGG16 BGR/255
df = {'x': [], 'y': []}
for f in open('x'):
    df['x'].append(cv2.imread(f))
m.predict(np.array(df['x']))  # arrives: predict VGG16 BGR 0–255
