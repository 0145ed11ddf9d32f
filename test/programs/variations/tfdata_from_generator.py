import tensorflow as tf, numpy as np, cv2, os
m = tf.keras.applications.ResNet50(weights='imagenet')
def gen():
    for f in os.listdir('x'):
        im = cv2.imread(f)
        im = cv2.cvtColor(im, cv2.COLOR_BGR2RGB)
        yield im.astype(np.float32), 1
ds = tf.data.Dataset.from_generator(gen, output_types=(tf.float32, tf.int32), output_shapes=((224,224,3), ())).batch(4)
m.fit(ds)  # arrives: train ResNet50 RGB 0–255
g = gen()
ds = tf.data.Dataset.from_generator(lambda: g, (tf.float32, tf.int32)).map(lambda x, y: (tf.cast(x, tf.float32) / 255., y))
m.fit(ds.batch(3))  # arrives: train ResNet50 RGB/255
class G:
    def __call__(self):
        for f in os.listdir('x'):
            yield cv2.imread(f), 0
ds = tf.data.Dataset.from_generator(G(), output_signature=(tf.TensorSpec((224,224,3)), tf.TensorSpec(())))
m.fit(ds.batch(3))  # arrives: train ResNet50 BGR 0–255
class H:
    def __iter__(self):
        while True:
            yield cv2.imread('x') / 255., 0
m.fit(H())  # arrives: train ResNet50 BGR/255
from functools import partial
def gen2(folder, scale):
    for f in os.listdir(folder):
        yield cv2.imread(f)[:, :, ::-1] * scale
ds = tf.data.Dataset.from_generator(partial(gen2, 'x', 1/255.), tf.float32)
m.predict(ds.batch(2))  # arrives: predict ResNet50 RGB/255
ds = tf.data.Dataset.from_generator(gen2, args=('x', 1.0), output_types=tf.float32)
m.predict(ds.batch(2))  # arrives: predict ResNet50 RGB 0–255
