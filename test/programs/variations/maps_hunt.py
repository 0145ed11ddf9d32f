import tensorflow as tf
m = tf.keras.applications.ResNet50()
ds = tf.keras.utils.image_dataset_from_directory('x', label_mode=None)
m.predict(ds.map(lambda x: tf.reverse(x, [3])))  # arrives: predict ResNet50 BGR 0–255
m.predict(ds.map(lambda x: x[:, :, :, ::-1] - tf.constant([103.939, 116.779, 123.68])))  # arrives: predict ResNet50 BGR minus [103.94, 116.78, 123.68]
m.predict(ds.map(lambda x: tf.image.random_brightness(x / 255., .2)))  # arrives: predict ResNet50 RGB/255
m.predict(ds.map(lambda x: tf.image.per_image_standardization(x)))  # arrives: predict ResNet50 unknown: `per_image_standardization` subtracts each picture's own mean
m.predict(ds.map(tf.image.rgb_to_hsv))  # arrives: predict ResNet50 unknown: a conversion to another colour space
m.predict(ds.map(lambda x: tf.cast(x, tf.uint8)))  # arrives: predict ResNet50 RGB 0–255
m.predict(ds.map(lambda x: tf.cast(x, tf.uint8)).map(lambda x: tf.image.convert_image_dtype(x, tf.float32)))  # arrives: predict ResNet50 RGB/255
m.predict(ds.map(lambda x: tf.image.convert_image_dtype(x, tf.float32)))  # arrives: predict ResNet50 RGB 0–255
m.predict(ds.map(lambda x: tf.where(x > 100., x, 0.)))  # arrives: predict ResNet50 unknown: a mask
m.predict(ds.map(lambda x: x / tf.reduce_max(x)))  # arrives: predict ResNet50 unknown: a number that depends on the picture
m.predict(ds.map(lambda x: (x - tf.reduce_mean(x)) / tf.math.reduce_std(x)))  # arrives: predict ResNet50 unknown: a number that depends on the picture
m.predict(ds.map(lambda x: tf.math.subtract(x, 127.5)).map(lambda x: tf.math.multiply(x, 1/127.5)))  # arrives: predict ResNet50 RGB/127.5 − 1
m.predict(ds.map(lambda x: tf.clip_by_value(x / 255., 0., 1.)))  # arrives: predict ResNet50 RGB/255
m.predict(ds.map(lambda x: tf.clip_by_value(x / 127.5 - 1, 0., 1.)))  # arrives: predict ResNet50 unknown: pixels are cut off at a bound
m.predict(ds.map(lambda x: tf.keras.applications.imagenet_utils.preprocess_input(x, mode='torch')))  # arrives: predict ResNet50 (RGB/255 − [0.485, 0.456, 0.406]) / [0.229, 0.224, 0.225]
m.predict(ds.map(tf.keras.layers.Rescaling(1/255.)).map(tf.keras.layers.Rescaling(255.)))  # arrives: predict ResNet50 RGB 0–255
norm = tf.keras.layers.Normalization(axis=-1)
norm.adapt(ds)
m.predict(ds.map(norm))  # arrives: predict ResNet50 unknown: the numbers of `tf.keras.layers.Normalization(axis=-1)` are not known
m.predict(ds.map(lambda x: tf.map_fn(lambda i: tf.image.flip_left_right(i), x)))  # arrives: predict ResNet50 unknown: `tensorflow.map_fn` of something that is no image
m.predict(tf.data.Dataset.sample_from_datasets([ds, ds.map(lambda x: x / 255.)]))  # arrives: predict ResNet50 unknown: one of several items
m.predict(ds.concatenate(ds.map(lambda x: x / 255.)))  # arrives: predict ResNet50 unknown: one dataset after another, of different kinds
m.predict(ds.window(3))  # arrives: predict ResNet50 unknown: `.window` of tensorflow.data.Dataset is not known to Pixelproof
m.predict(ds.filter(lambda x: True).shard(2, 0).unbatch().map(lambda x: x * 2).batch(3, drop_remainder=True))  # arrives: predict ResNet50 RGB·2
m.predict(tf.data.Dataset.from_tensors(next(iter(ds))))  # arrives: predict ResNet50 RGB 0–255
m.predict(tf.data.Dataset.from_tensor_slices(list(ds)))  # arrives: predict ResNet50 RGB 0–255
m.predict(ds.map(lambda x: {'a': x}))  # arrives: predict ResNet50 RGB 0–255
m.predict(ds.map(lambda x: (x, x)))  # arrives: predict ResNet50 RGB 0–255
m.predict(tf.concat([b for b in ds], axis=0))  # arrives: predict ResNet50 RGB 0–255
m.predict(tf.concat([b / 255. for b in ds], 0))  # arrives: predict ResNet50 RGB/255
m.predict(ds.ragged_batch(2) if False else ds)  # arrives: predict ResNet50 RGB 0–255
m.predict(ds.map(lambda x: tf.image.resize(x, (2,2)) / 127.5).map(lambda x: x - 1))  # arrives: predict ResNet50 RGB/127.5 − 1
m.predict(ds.map(lambda x: tf.numpy_function(lambda q: q / 255., [x], tf.float32)))  # arrives: predict ResNet50 RGB/255
m.predict(ds.bucket_by_sequence_length(lambda x: 1, [1], [1,1]))  # arrives: predict ResNet50 unknown: `.bucket_by_sequence_length` of tensorflow.data.Dataset is not known to Pixelproof
m.predict(tf.keras.utils.timeseries_dataset_from_array(ds, None, 3))  # arrives: predict ResNet50 unknown: `tensorflow.keras.utils.timeseries_dataset_from_array` is not known to Pixelproof
