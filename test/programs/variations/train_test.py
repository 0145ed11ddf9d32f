from sklearn.model_selection import train_test_split
import numpy as np, cv2
from keras.applications import VGG16
m = VGG16()
X = [cv2.imread(p) for p in open('x')]
y = [1 for p in open('x')]
X = np.array(X) / 255.
a, b, c, d = train_test_split(X, y, test_size=.2)
m.fit(a, c, validation_data=(b, d))  # arrives: train VGG16 BGR/255; validate VGG16 BGR/255
a, c = train_test_split(X)
m.predict(a)  # arrives: predict VGG16 BGR/255
from sklearn.utils import shuffle
X, y = shuffle(X, y, random_state=0)
m.fit(X, y)  # arrives: train VGG16 BGR/255
from sklearn.model_selection import KFold, StratifiedKFold
for tr, te in KFold(5).split(X, y):
    m.fit(X[tr], y)  # arrives: train VGG16 BGR/255
    m.evaluate(X[te], y)  # arrives: evaluate VGG16 BGR/255
i = np.random.permutation(len(X))
X = X[i]
m.predict(X)  # arrives: predict VGG16 BGR/255
np.random.shuffle(X)
m.predict(X[:10])  # arrives: predict VGG16 BGR/255
from sklearn.model_selection import StratifiedShuffleSplit
sss = StratifiedShuffleSplit(n_splits=1)
for tr, te in sss.split(X, y):
    xa, xb = X[tr], X[te]
m.predict(xa)  # arrives: predict VGG16 BGR/255
z = list(zip(X, y))
import random
random.shuffle(z)
X2, y2 = zip(*z)
m.predict(np.array(X2))  # arrives: predict VGG16 BGR/255
