import imageio
import matplotlib.image as mpimg
import matplotlib.pyplot as plt
import numpy as np
from scipy.misc import imread, imresize

reveal(plt.imread("cat.png"))  # RGB/255, range 0…1 · float · numpy · 3d
reveal(plt.imread("cat.jpg"))  # RGB 0–255 · uint8 · numpy · 3d
reveal(plt.imread(path))  # unknown: `matplotlib.pyplot.imread` gives 0…1 for PNG and 0…255 for other files, and it is not known which this is
reveal(plt.imread(folder + "/" + name + ".png"))  # RGB/255, range 0…1 · float · numpy · 3d
reveal(mpimg.imread(f"{folder}/{name}.jpg") / 255.0)  # RGB/255, range 0…1 · float · numpy · 3d
reveal(mpimg.imread("cat.PNG"))  # RGB/255, range 0…1 · float · numpy · 3d
reveal(imageio.imread("cat.jpg"))  # RGB 0–255 · uint8 · numpy · 3d
reveal(imageio.v2.imread("cat.jpg", pilmode="RGB"))  # RGB 0–255 · uint8 · numpy · 3d
reveal(imread("cat.jpg", mode="RGB"))  # RGB 0–255 · uint8 · numpy · 3d
reveal(imresize(imread("cat.jpg"), (224, 224)))  # RGB 0–255 · uint8 · numpy · 3d
reveal(imresize(imread("cat.jpg") / 255.0, (224, 224)))  # unknown: SciPy stretches the picture to 0…255 by what it holds · uint8 · numpy · 3d
reveal(imread("cat.jpg", flatten=True))  # unknown: the picture is grey, a mix of its colours · unknown · numpy · 2d · 1 channel
steps(plt.imread("cat.png"))  # load `plt.imread("cat.png")` (call)
