import tensorflow as tf
m = tf.keras.applications.ResNet50()
ds = tf.keras.utils.image_dataset_from_directory('x')
ds1 = ds.map(lambda x, y: (tf.image.convert_image_dtype(x, tf.float32), y))
m.fit(ds1)  # arrives: train ResNet50 RGB 0–255
ds2 = ds.map(lambda x, y: (tf.image.convert_image_dtype(tf.cast(x, tf.uint8), tf.float32), y))
m.fit(ds2)  # arrives: train ResNet50 RGB/255
(a, b), _ = tf.keras.datasets.cifar10.load_data()
m.fit(tf.data.Dataset.from_tensor_slices((a, b)).map(lambda x, y: (tf.image.convert_image_dtype(x, tf.float32), y)).batch(2))  # arrives: train ResNet50 RGB/255
m.fit(tf.image.convert_image_dtype(a, tf.float32), b)  # arrives: train ResNet50 RGB/255
m.fit(tf.image.resize(a, (224, 224)), b)  # arrives: train ResNet50 RGB 0–255
m.fit(tf.image.resize(a.astype('float32') / 255, (224, 224)), b)  # arrives: train ResNet50 RGB/255
r = tf.image.resize(tf.image.decode_jpeg(tf.io.read_file('x')), (224, 224))
m(tf.image.convert_image_dtype(r, tf.float32)[None])  # arrives: predict ResNet50 RGB 0–255
m(tf.image.convert_image_dtype(tf.cast(r, tf.uint8), tf.float32)[None])  # arrives: predict ResNet50 RGB/255
m(tf.image.convert_image_dtype(tf.image.resize(tf.image.decode_png(tf.io.read_file('x')), (2, 2), method='nearest'), tf.float32)[None])  # arrives: predict ResNet50 RGB/255
