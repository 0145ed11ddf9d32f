import numpy as np
import tensorflow as tf
from skimage.io import imread
from skimage.transform import resize

X = np.zeros((20, 224, 224, 3), dtype=np.uint8)
for n in range(20):
    img = imread(f"train/{n}.png")[:, :, :3]
    X[n] = resize(img, (224, 224), mode="constant", preserve_range=True)
X = X / 255.0  # error: [wrong-scaling]
# right: X = tf.keras.applications.resnet.preprocess_input(X)
codes = tf.keras.applications.ResNet50(include_top=False, pooling="max").predict(X)  # arrives: predict ResNet50 RGB/255
