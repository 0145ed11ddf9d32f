import tensorflow as tf
from tensorflow.keras.layers.experimental import preprocessing
from tensorflow.keras.layers.experimental.preprocessing import Rescaling, Normalization, Resizing
base = tf.keras.applications.MobileNetV2(include_top=False)
m = tf.keras.Sequential([preprocessing.Resizing(224, 224), preprocessing.Rescaling(1./255), base])
ds = tf.keras.preprocessing.image_dataset_from_directory('x')
m.fit(ds)  # arrives: train MobileNetV2 RGB/255
m = tf.keras.Sequential([Rescaling(1./127.5, offset=-1), preprocessing.RandomFlip(), base])
m.fit(ds)  # arrives: train MobileNetV2 RGB/127.5 − 1
