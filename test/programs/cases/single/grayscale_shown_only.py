import cv2
import matplotlib.pyplot as plt
import numpy as np
from keras.applications.vgg16 import VGG16, preprocess_input

model = VGG16(weights="imagenet")
bgr = cv2.imread("cat.jpg")
rgb = cv2.cvtColor(bgr, cv2.COLOR_BGR2RGB)
small = cv2.resize(rgb, (224, 224))
plt.imshow(small / 255.0)
plt.show()
batch = np.expand_dims(small, 0)
scores = model.predict(batch / 255.0)  # error: [wrong-scaling]  # arrives: predict VGG16 RGB/255
# right: scores = model.predict(preprocess_input(batch))
print(scores.argmax())
