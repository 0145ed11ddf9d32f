import tensorflow as tf, tensorflow_datasets as tfds
m = tf.keras.applications.ResNet50(weights='imagenet')
(tr, va), info = tfds.load('cats_vs_dogs', split=['train[:80%]', 'train[80%:]'], as_supervised=True, with_info=True)
def fmt(image, label):
    image = tf.cast(image, tf.float32)
    image = tf.image.resize(image, (224, 224))
    return image, label
m.fit(tr.map(fmt).batch(2), validation_data=va.map(fmt).batch(2))  # arrives: train ResNet50 RGB 0–255; validate ResNet50 RGB 0–255
ds = tfds.load('x', split='train')
ds = ds.map(lambda d: (tf.image.resize(d['image'], (224,224)) / 255., d['label']))
m.fit(ds.batch(3))  # arrives: train ResNet50 pixels/255
b = tfds.builder('y')
b.download_and_prepare()
ds = b.as_dataset(split='train', as_supervised=True)
m.fit(ds.batch(3))  # arrives: train ResNet50 unknown: an element of a dataset that is not known
for ex in tfds.as_numpy(tfds.load('x', split='test')):
    m.predict(ex['image'][None])  # arrives: predict ResNet50 unknown: an element of a dataset that is not known
d = tfds.load('x', as_supervised=True)
m.fit(d['train'].map(fmt).batch(4), validation_data=d['test'].map(lambda i, l: (tf.image.convert_image_dtype(i, tf.float32), l)).batch(4))  # arrives: train ResNet50 unknown: an element of a dataset that is not known; validate ResNet50 unknown: an element of a dataset that is not known
