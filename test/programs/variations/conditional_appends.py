import numpy as np, cv2, os
from keras.applications import VGG16
m = VGG16()
L = []
for f in os.listdir('x'):
    if f.endswith('.jpg'):
        L.append(cv2.imread(f))
    else:
        print('skip')
m.predict(np.array(L))  # arrives: predict VGG16 BGR 0–255
K = []
for f in os.listdir('x'):
    if not f.endswith('.jpg'):
        continue
    im = cv2.imread(f)
    try:
        im = cv2.resize(im, (2, 2))
    except Exception as e:
        print(e)
        continue
    if im.shape[2] != 3:
        continue
    K.append(im / 255.)
m.predict(np.array(K))  # arrives: predict VGG16 BGR/255
Q = []
for f in os.listdir('x'):
    if f.startswith('cat'):
        Q.append([cv2.imread(f), 1])
    elif f.startswith('dog'):
        Q.append([cv2.imread(f), 0])
X = np.array([a for a, b in Q])
m.predict(X)  # arrives: predict VGG16 BGR 0–255
X = np.array([i[0] for i in Q]).reshape(-1, 224, 224, 3)
m.predict(X)  # arrives: predict VGG16 BGR 0–255
import random
random.shuffle(Q)
P = []
y = []
for features, label in Q:
    P.append(features)
    y.append(label)
m.predict(np.array(P))  # arrives: predict VGG16 BGR 0–255
np.random.shuffle(Q)
tr = Q[:-500]
X = np.array([i[0] for i in tr]).reshape(-1, 50, 50, 3)
m.predict(X)  # arrives: predict VGG16 BGR 0–255
np.save('train_data.npy', Q)
T = np.load('train_data.npy', allow_pickle=True)
m.predict(np.array([i[0] for i in T]))  # arrives: predict VGG16 BGR 0–255
