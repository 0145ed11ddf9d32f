from multiprocessing import Pool

import numpy as np
from PIL import Image
from tensorflow.keras.applications.efficientnet import EfficientNetB1


def read(name):
    with Image.open(name) as image:
        return np.asarray(image.convert("RGB").resize((240, 240)), dtype=np.float32) / 255.0  # error: [wrong-scaling]
        # right: return np.asarray(image.convert("RGB").resize((240, 240)), dtype=np.float32)


if __name__ == "__main__":
    names = [line.strip() for line in open("names.txt")]
    with Pool(8) as pool:
        pixels = np.stack(pool.map(read, names))
    np.save("codes.npy", EfficientNetB1(include_top=False, pooling="avg").predict(pixels))  # arrives: predict EfficientNetB1 RGB/255
