import glob

import h5py
import numpy as np
from keras.applications.xception import Xception
from keras.preprocessing.image import img_to_array, load_img

files = glob.glob("pages/*.png")
with h5py.File("pages.h5", "w") as store:
    pages = store.create_dataset("pages", shape=(len(files), 299, 299, 3), dtype=np.float32)
    for i, name in enumerate(files):
        pages[i] = img_to_array(load_img(name, target_size=(299, 299)))

with h5py.File("pages.h5", "r") as store:
    batch = np.array(store["pages"])
batch = batch / 255  # error: [wrong-scaling]
# right: batch = (batch - 127.5) / 127.5
print(Xception(include_top=False, pooling="avg").predict(batch))  # arrives: predict Xception RGB/255
