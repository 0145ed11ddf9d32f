import numpy as np, cv2
from keras.applications import MobileNetV2
def a(p): return cv2.imread(p)
def b(p): return cv2.cvtColor(a(p), cv2.COLOR_BGR2RGB)
def c(p, size=224): return cv2.resize(b(p), (size, size))
def d(p, **kw): return c(p, **kw).astype('float32')
def e(ps):
    for p in ps:
        yield d(p) / 127.5 - 1
def f(ps): return np.array(list(e(ps)))
m = MobileNetV2()
m.predict(f(['a', 'b']))  # arrives: predict MobileNetV2 RGB/127.5 − 1
g = lambda p: (lambda q: q - 1)(d(p) / 127.5)
m.predict(g('x')[None])  # arrives: predict MobileNetV2 RGB/127.5 − 1
pipeline = [b, lambda im: cv2.resize(im, (224, 224)), np.float32, lambda im: im / 255.]
x = 'a.jpg'
for step in pipeline:
    x = step(x)
m.predict(x[None])  # arrives: predict MobileNetV2 RGB/255
from functools import reduce
y = reduce(lambda v, s: s(v), pipeline, 'b.jpg')
m.predict(y[None])  # arrives: predict MobileNetV2 RGB/255
def compose(*fs):
    def run(v):
        for one in fs:
            v = one(v)
        return v
    return run
m.predict(compose(b, np.float32, lambda q: q / 255)('x')[None])  # arrives: predict MobileNetV2 RGB/255
m.predict(np.array(list(map(d, ['a', 'b']))))  # arrives: predict MobileNetV2 RGB 0–255
m.predict(np.array([*map(d, open('x'))]))  # arrives: predict MobileNetV2 RGB 0–255
import concurrent.futures
from multiprocessing import Pool
with Pool(4) as pool:
    ims = pool.map(d, ['a', 'b'])
m.predict(np.array(ims))  # arrives: predict MobileNetV2 RGB 0–255
with concurrent.futures.ThreadPoolExecutor() as ex:
    ims = list(ex.map(d, ['a', 'b']))
m.predict(np.array(ims))  # arrives: predict MobileNetV2 RGB 0–255
from joblib import Parallel, delayed
ims = Parallel(n_jobs=2)(delayed(d)(p) for p in ['a', 'b'])
m.predict(np.array(ims))  # arrives: predict MobileNetV2 RGB 0–255
