import matplotlib.pyplot as plt
import numpy as np
from keras.applications.xception import Xception, preprocess_input
from skimage.transform import resize

model = Xception(weights="imagenet")
image = plt.imread("chart.png")[:, :, :3]
image = resize(image, (299, 299))
batch = preprocess_input(np.array([image]))  # error: [double-preprocessing]
# right: batch = np.array([image]) * 2 - 1
print(model.predict(batch))  # arrives: predict Xception RGB/32513 − 1
