# file: prepare.py
import cv2
import h5py
import numpy as np
import pickle

images = np.array([cv2.resize(cv2.imread(p), (224, 224)) for p in ["a.png", "b.png"]])
np.save("out/images", images / 255.)  # error: [wrong-scaling]
np.savez("out/both.npz", raw=images)
with open("out/images.pkl", "wb") as f:
    pickle.dump(images[..., ::-1], f)
with h5py.File("out/images.h5", "w") as h5:
    h5.create_dataset("x", data=images)
# file: use.py
import h5py
import numpy as np
import pickle
from keras.applications import ResNet50

net = ResNet50()
net.predict(np.load("out/images.npy"))  # arrives: predict ResNet50 BGR/255, range 0…1
net.predict(np.load("out/both.npz")["raw"])  # arrives: predict ResNet50 BGR 0–255  # error: [missing-preprocessing]
with open("out/images.pkl", "rb") as f:
    net.predict(pickle.load(f))  # arrives: predict ResNet50 RGB 0–255  # error: [missing-preprocessing]
with h5py.File("out/images.h5", "r") as h5:
    net.predict(h5["x"])  # arrives: predict ResNet50 BGR 0–255  # error: [missing-preprocessing]
net.predict(np.load("images.npy"))  # arrives: predict ResNet50 unknown: `numpy.load` gives what a file holds, which the program does not say
