import matplotlib.pyplot as plt
import matplotlib.image as mpimg
import numpy as np
from tensorflow.keras.applications import VGG16
m = VGG16()
a = plt.imread('a.jpg')
m.predict(a[None])  # arrives: predict VGG16 RGB 0–255
b = mpimg.imread('b.png')
m.predict(b[None])  # arrives: predict VGG16 RGB/255
m.predict((b * 255).astype('uint8')[None])  # arrives: predict VGG16 RGB 0–255
def f(name):
    return plt.imread(name)
m.predict(f('q.jpeg')[None])  # arrives: predict VGG16 RGB 0–255
import sys
c = plt.imread(sys.argv[1])
m.predict(c[None])  # arrives: predict VGG16 unknown: `matplotlib.pyplot.imread` gives 0…1 for PNG and 0…255 for other files, and it is not known which this is
