import numpy as np, cv2
from keras.preprocessing.image import ImageDataGenerator
from keras.applications import VGG16, vgg16, xception, Xception
m = VGG16(include_top=False)
n = Xception(include_top=False)
it = ImageDataGenerator().flow_from_directory('a')
x, y = next(it)
a = vgg16.preprocess_input(x)
b = xception.preprocess_input(x)
m.predict(a)  # arrives: predict VGG16 unknown: changed through another view of the array
n.predict(b)  # arrives: predict Xception RGB/127.5 − [1.97, 1.9159, 1.8152]
X = np.array([cv2.imread(f) for f in open('l')])
m.predict(vgg16.preprocess_input(X))  # arrives: predict VGG16 RGB minus [103.94, 116.78, 123.68]
n.predict(xception.preprocess_input(X))  # arrives: predict Xception BGR/127.5 − 1
X = X.astype('float32')
p = vgg16.preprocess_input(X.copy())
q = xception.preprocess_input(X.copy())
m.predict(p)  # arrives: predict VGG16 RGB minus [103.94, 116.78, 123.68]
n.predict(q)  # arrives: predict Xception BGR/127.5 − 1
q2 = xception.preprocess_input(X)
m.predict(vgg16.preprocess_input(X))  # arrives: predict VGG16 RGB/127.5 − [104.939, 117.779, 124.68]
