import tensorflow as tf
from tensorflow.keras.applications import VGG16, vgg16
m = VGG16(weights='imagenet')
def load(path, label):
    im = tf.io.decode_jpeg(tf.io.read_file(path), channels=3)
    im = tf.image.resize(im, (224, 224))
    return im / 255., label
paths, labels = ['a', 'b'], [0, 1]
ds = tf.data.Dataset.from_tensor_slices((paths, labels)).map(load, num_parallel_calls=tf.data.AUTOTUNE)
tr = ds.take(100).cache().shuffle(10).batch(8).prefetch(1)
va = ds.skip(100).batch(8)
m.fit(tr, validation_data=va)  # arrives: train VGG16 RGB/255; validate VGG16 RGB/255
for x, y in tr:
    m(x, training=True)  # arrives: train VGG16 RGB/255
for step, (x, y) in enumerate(tr.take(2)):
    m.train_on_batch(x, y)  # arrives: train VGG16 RGB/255
for x, y in tr.as_numpy_iterator():
    m.predict(x)  # arrives: predict VGG16 RGB/255
x, y = next(iter(tr))
m.predict(x)  # arrives: predict VGG16 RGB/255
for i, (x, y) in tr.enumerate():
    m.predict_on_batch(x)  # arrives: predict VGG16 RGB/255
z = tf.data.Dataset.zip((ds.map(lambda a, b: a), ds.map(lambda a, b: b))).batch(2)
m.evaluate(z)  # arrives: evaluate VGG16 RGB/255
both = tr.concatenate(va)
m.evaluate(both)  # arrives: evaluate VGG16 RGB/255
m.predict(ds.unbatch().batch(4).map(lambda x, y: x))  # arrives: predict VGG16 RGB/255
m.predict(ds.apply(lambda d: d.map(lambda a, b: a * 255.)).batch(4))  # arrives: predict VGG16 RGB 0–255
m.predict(tr.rebatch(4))  # arrives: predict VGG16 RGB/255
