import pandas as pd, numpy as np
from keras.applications import VGG16
from keras.preprocessing.image import load_img, img_to_array
m = VGG16()
df = pd.read_csv('t.csv')
X = np.array([img_to_array(load_img('t/' + f)) for f in df['file'].values])
m.predict(X / 255.)  # arrives: predict VGG16 RGB/255
df['im'] = df['file'].map(lambda f: np.asarray(load_img(f)))
m.predict(np.stack(df['im'].values))  # arrives: predict VGG16 unknown: `pandas.read_csv` gives what a file holds, which the program does not say
df['im2'] = df.file.apply(lambda f: img_to_array(load_img(f)) / 255.)
m.predict(np.array(df['im2'].tolist()))  # arrives: predict VGG16 unknown: `pandas.read_csv` gives what a file holds, which the program does not say
px = df.iloc[:, 1:].values.reshape(-1, 224, 224, 3)
m.predict(px / 255.)  # arrives: predict VGG16 pixels/255
