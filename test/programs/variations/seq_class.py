import numpy as np, cv2, math
from tensorflow.keras.utils import Sequence
from tensorflow.keras.applications import ResNet50
from tensorflow.keras.applications.resnet50 import preprocess_input
class S(Sequence):
    def __init__(self, paths, labels, batch_size, scale=True):
        self.paths, self.labels = paths, labels
        self.bs = batch_size
        self.scale = scale
    def __len__(self):
        return math.ceil(len(self.paths) / self.bs)
    def __getitem__(self, idx):
        batch = self.paths[idx * self.bs:(idx + 1) * self.bs]
        x = np.array([self._load(p) for p in batch])
        return x, np.array(self.labels[idx * self.bs:(idx+1) * self.bs])
    def _load(self, p):
        im = cv2.imread(p)
        im = cv2.resize(im, (224, 224))
        if self.scale:
            im = im / 255.0
        return im
m = ResNet50()
m.fit(S(['a'], [0], 4), validation_data=S(['a'], [0], 4, scale=False))  # arrives: train ResNet50 BGR/255; validate ResNet50 BGR 0–255
m.predict(S(['a'], [0], 4)[0][0])  # arrives: predict ResNet50 BGR/255
x, y = S(['a'], [0], 4).__getitem__(0)
m.predict(x)  # arrives: predict ResNet50 BGR/255
