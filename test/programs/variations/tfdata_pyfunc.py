import tensorflow as tf, numpy as np, cv2
from PIL import Image
m = tf.keras.applications.ResNet50(weights='imagenet')
def rd(p):
    im = cv2.imread(p.decode())
    return im[..., ::-1].astype(np.float32)
def wrap(p):
    im = tf.numpy_function(rd, [p], tf.float32)
    im.set_shape((224, 224, 3))
    return im
ds = tf.data.Dataset.list_files('x').map(wrap).batch(2)
m.predict(ds)  # arrives: predict ResNet50 RGB 0–255
def rd2(p):
    im = np.array(Image.open(p.numpy().decode('utf-8')).convert('RGB')) / 255.
    return im
ds = tf.data.Dataset.list_files('x').map(lambda p: tf.py_function(rd2, [p], tf.float32)).batch(2)
m.predict(ds)  # arrives: predict ResNet50 RGB/255
def rd3(p, l):
    return cv2.imread(p.numpy().decode()), l
ds = tf.data.Dataset.list_files('x').map(lambda p: tf.py_function(rd3, [p, 1], [tf.float32, tf.int32])).batch(2)
m.fit(ds)  # arrives: train ResNet50 BGR 0–255
ds = tf.data.Dataset.from_tensor_slices((['a'],[0])).map(lambda p, l: tuple(tf.py_function(rd3, [p, l], [tf.float32, tf.int32]))).batch(2)
m.fit(ds)  # arrives: train ResNet50 BGR 0–255
