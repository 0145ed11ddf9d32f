from keras.wrappers.scikit_learn import KerasClassifier
from scikeras.wrappers import KerasClassifier as KC
from keras.applications import VGG16
from keras.models import Sequential
from keras.layers import Dense
import cv2, numpy as np
def build():
    s = Sequential([VGG16(include_top=False, pooling='avg'), Dense(2)])
    s.compile('adam')
    return s
X = np.array([cv2.imread(p) for p in open('x')]) / 255.
k = KerasClassifier(build_fn=build, epochs=3, verbose=0)
k.fit(X, [1])  # arrives: train VGG16 BGR/255
k.predict(X * 255.)  # arrives: predict VGG16 BGR 0–255
q = KC(model=build, epochs=2)
q.fit(X, [1])  # arrives: train VGG16 BGR/255
from sklearn.model_selection import cross_val_score
cross_val_score(k, X, [1]) 
