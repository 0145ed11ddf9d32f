import numpy as np, pickle, h5py, joblib, cv2, os
from keras.applications import VGG16
from keras.models import load_model, Sequential, model_from_json
from keras.layers import Dense
m = VGG16()
X = np.array([cv2.imread('a'), cv2.imread('b')]) / 255.
np.save('x.npy', X)
m.predict(np.load('x.npy'))  # arrives: predict VGG16 BGR/255
np.savez('d.npz', x=X, y=1)
d = np.load('d.npz')
m.predict(d['x'])  # arrives: predict VGG16 BGR/255
with np.load('d.npz') as z:
    m.predict(z['x'])  # arrives: predict VGG16 BGR/255
np.savez_compressed('e', X)
m.predict(np.load('e.npz')['arr_0'])  # arrives: predict VGG16 BGR/255
with open('p.pkl', 'wb') as f:
    pickle.dump(X, f)
with open('p.pkl', 'rb') as f:
    Y = pickle.load(f)
m.predict(Y)  # arrives: predict VGG16 BGR/255
pickle.dump((X, 3), open('q.pkl', 'wb'))
A, B = pickle.load(open('q.pkl', 'rb'))
m.predict(A)  # arrives: predict VGG16 BGR/255
joblib.dump(X, 'j.gz')
m.predict(joblib.load('j.gz'))  # arrives: predict VGG16 BGR/255
with h5py.File('h.h5', 'w') as h:
    h.create_dataset('X', data=X)
    h['Z'] = X * 255.
with h5py.File('h.h5', 'r') as h:
    m.predict(h['X'][:])  # arrives: predict VGG16 BGR/255
    m.predict(np.array(h['Z']))  # arrives: predict VGG16 BGR 0–255
    m.predict(np.array(h.get('X')))  # arrives: predict VGG16 BGR/255
p = os.path.join('data', 'feat.npy')
np.save(open(p, 'wb'), X)
m.predict(np.load(open(p, 'rb')))  # arrives: predict VGG16 BGR/255
cv2.imwrite('out.png', cv2.imread('q'))
m.predict(cv2.imread('out.png')[None])  # arrives: predict VGG16 BGR 0–255
s = Sequential([m, Dense(2)])
s.save('m.h5')
r = load_model('m.h5')
r.predict(X)  # arrives: predict VGG16 BGR/255
r2 = load_model(os.path.join('.', 'm.h5'), compile=False)
r2.predict(X * 255.)  # arrives: predict VGG16 BGR 0–255
PATH = 'n.keras'
s.save(PATH)
load_model(PATH).predict(X)  # arrives: predict VGG16 BGR/255
