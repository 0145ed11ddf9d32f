import pandas as pd, numpy as np, cv2
from keras.applications import VGG16
from keras.preprocessing.image import load_img, img_to_array
m = VGG16()
df = pd.read_csv('t.csv')
df['im'] = df['file'].map(lambda f: np.asarray(load_img(f)))
m.predict(np.stack(df['im'].values))  # arrives: predict VGG16 unknown: `pandas.read_csv` gives what a file holds, which the program does not say
df['im2'] = df.file.apply(lambda f: img_to_array(load_img(f)) / 255.)
m.predict(np.array(df['im2'].tolist()))  # arrives: predict VGG16 unknown: `pandas.read_csv` gives what a file holds, which the program does not say
def rd(p):
    return cv2.imread(p)
X = np.array(df['path'].apply(rd).tolist())
m.predict(X)  # arrives: predict VGG16 unknown: `pandas.read_csv` gives what a file holds, which the program does not say
X = np.stack(list(df['path'].map(rd)))
m.predict(X / 255.)  # arrives: predict VGG16 pixels/255
for i, row in df.iterrows():
    m.predict(cv2.imread(row['path'])[None])  # arrives: predict VGG16 BGR 0–255
for f, y in zip(df.file, df.label):
    m.predict(cv2.imread(f)[None])  # arrives: predict VGG16 BGR 0–255
ims = [cv2.imread(f) for f in df['f'].values]
m.predict(np.array(ims))  # arrives: predict VGG16 BGR 0–255
