import numpy as np
from PIL import Image
from sklearn import utils
from sklearn.cross_validation import train_test_split as old_split
from sklearn.model_selection import train_test_split

x = np.stack([np.array(Image.open(path)) for path in paths])
x_train, x_test, y_train, y_test = train_test_split(x, y, test_size=0.2, random_state=1)
reveal(x_train)  # RGB 0–255 · uint8 · numpy · 4d
reveal(y_test)  # unknown: `y` is not set before it is used
x_train = x_train / 255.
reveal(x_test)  # RGB 0–255 · uint8 · numpy · 4d
reveal(x)  # RGB 0–255 · uint8 · numpy · 4d
train, test = old_split([np.array(Image.open(path)) / 255 for path in paths], test_size=0.1)
reveal(train)  # [*RGB/255, range 0…1 · float · numpy · 3d]
loaded, rest = train_test_split(np.load("x.npy"))
reveal(rest / 255)  # pixels/255, range 0…1 · unknown · numpy
reveal(train_test_split(*arrays))  # unknown: any number of arrays are split
reveal(utils.shuffle(x, random_state=0))  # RGB 0–255 · uint8 · numpy · 4d
shuffled, labels = utils.shuffle(x, y)
reveal(shuffled)  # RGB 0–255 · uint8 · numpy · 4d
