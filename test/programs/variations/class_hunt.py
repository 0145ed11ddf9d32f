import numpy as np, cv2
from keras.applications import VGG16, vgg16
class A:
    scale = 1 / 255.
    def __init__(self, **kw):
        self.opts = {'swap': True}
        self.opts.update(kw)
        self.__dict__.update(kw)
        self.steps = []
        self.net = VGG16()
    def add(self, f):
        self.steps.append(f)
        return self
    def run(self, p):
        x = cv2.imread(p)
        for s in self.steps:
            x = s(x)
        if self.opts['swap']:
            x = x[..., ::-1]
        return self.net.predict(x[None])  # arrives: predict VGG16 RGB/255
a = A()
a.add(lambda x: x.astype('float32')).add(lambda x: x * A.scale)
a.run('x')
class B:
    def __init__(self, net):
        self.net = net
    def __getattr__(self, n):
        return getattr(self.net, n)
B(VGG16()).predict(cv2.imread('a')[None])  # arrives: predict VGG16 BGR 0–255
class C:
    instances = {}
    @classmethod
    def get(cls, k):
        if k not in cls.instances:
            cls.instances[k] = VGG16()
        return cls.instances[k]
C.get('a').predict(cv2.imread('a')[None])  # arrives: predict VGG16 BGR 0–255
class D:
    def __enter__(self):
        self.n = VGG16()
        return self
    def __exit__(self, *a): pass
    def go(self, x): return self.n.predict(x)  # arrives: predict VGG16 BGR/255
with D() as d:
    d.go(cv2.imread('a')[None] / 255.)
class It:
    def __init__(self, ps): self.ps = ps; self.i = 0
    def __iter__(self): return self
    def __next__(self):
        if self.i >= len(self.ps): raise StopIteration
        self.i += 1
        return cv2.imread(self.ps[self.i - 1])[None] / 255.
    next = __next__
for b in It(['a', 'b']):
    VGG16().predict(b)  # arrives: predict VGG16 BGR/255
m = VGG16()
m.predict_generator(It(['a']))  # arrives: predict VGG16 BGR/255
class E:
    @property
    def net(self): return m
    @staticmethod
    def prep(x): return vgg16.preprocess_input(x)
    def __call__(self, *xs): return [self.net.predict(self.prep(x)) for x in xs]  # arrives: predict VGG16 RGB minus [103.94, 116.78, 123.68]; predict VGG16 BGR/255
E()(cv2.imread('a')[None])
class Mixin:
    def prep(self, x): return x / 255.
class F(Mixin, E):
    pass
F()(cv2.imread('a')[None]) 
class G(E):
    def __init__(self): super().__init__(); self.k = 2.
    def prep(self, x): return super().prep(x) * self.k
class Slots:
    __slots__ = ['net']
    def __init__(self): self.net = m
Slots().net.predict(cv2.imread('a')[None])  # arrives: predict VGG16 BGR 0–255
import types
ns = types.SimpleNamespace(); ns.m = m
ns.m.predict(cv2.imread('a')[None])  # arrives: predict VGG16 BGR 0–255
setattr(ns, 'q', m); getattr(ns, 'q').predict(cv2.imread('a')[None])  # arrives: predict VGG16 BGR 0–255
