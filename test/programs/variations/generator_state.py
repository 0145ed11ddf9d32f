import numpy as np, cv2, itertools
from keras.applications import VGG16
m = VGG16(include_top=False)
def gen(paths, train=True):
    for p in itertools.cycle(paths):
        im = cv2.imread(p)
        if train and np.random.rand() > .5:
            im = im[:, ::-1]
        if train and np.random.rand() > .5:
            im = im + np.random.randint(0, 5)
        yield im[None], 1
m.fit(gen(['a'], False))  # arrives: train VGG16 BGR 0–255
def gen2(paths):
    buf = np.zeros((8, 224, 224, 3), dtype=np.float32)
    while True:
        for i in range(8):
            buf[i] = cv2.imread(paths[i])
        yield buf / 255., 1
m.fit(gen2(['a']))  # arrives: train VGG16 BGR/255
def gen3(paths):
    buf = np.zeros((8, 224, 224, 3), dtype=np.float32)
    while True:
        for i in range(8):
            buf[i] = cv2.imread(paths[i])
        buf /= 255.
        yield buf, 1
m.fit(gen3(['a']))  # arrives: train VGG16 BGR/255
def gen4(X, y, bs=8):
    n = len(X)
    idx = np.arange(n)
    while True:
        np.random.shuffle(idx)
        for i in range(0, n, bs):
            j = idx[i:i + bs]
            yield X[j] / 255., y[j]
X = np.array([cv2.imread(f) for f in open('l')])
m.fit(gen4(X, np.zeros(3)))  # arrives: train VGG16 BGR/255
class Gen:
    def __init__(self, X): self.X = X; self.i = 0
    def __next__(self):
        b = self.X[self.i:self.i + 3]
        self.i += 3
        return b[..., ::-1], 1
    def __iter__(self): return self
m.fit(Gen(X))  # arrives: train VGG16 RGB 0–255
