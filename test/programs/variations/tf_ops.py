import tensorflow as tf
m = tf.keras.applications.ResNet50()
raw = tf.io.read_file('a.jpg')
im = tf.image.decode_jpeg(raw, channels=3)
im = tf.image.resize(im, [224, 224])
m.predict(im[tf.newaxis, ...])  # arrives: predict ResNet50 RGB 0–255
m(tf.expand_dims(im[..., ::-1], 0))  # arrives: predict ResNet50 BGR 0–255
m(tf.reverse(im, axis=[-1])[None])  # arrives: predict ResNet50 BGR 0–255
m(tf.reverse(im, [2])[None])  # arrives: predict ResNet50 BGR 0–255
r, g, b = tf.split(im, 3, axis=-1)
m(tf.concat([b, g, r], axis=-1)[None])  # arrives: predict ResNet50 BGR 0–255
m(tf.concat([b - 103.939, g - 116.779, r - 123.68], axis=-1)[None])  # arrives: predict ResNet50 BGR minus [103.94, 116.78, 123.68]
r2, g2, b2 = tf.unstack(im, axis=-1)
m(tf.stack([b2, g2, r2], axis=-1)[None])  # arrives: predict ResNet50 BGR 0–255
m(tf.image.per_image_standardization(im)[None])  # arrives: predict ResNet50 unknown: `per_image_standardization` subtracts each picture's own mean
m(tf.image.convert_image_dtype(im, tf.float32)[None])  # arrives: predict ResNet50 RGB 0–255
u = tf.io.decode_png(raw, channels=3)
m(tf.image.convert_image_dtype(u, tf.float32)[None])  # arrives: predict ResNet50 RGB/255
m(tf.cast(u, tf.float32)[None] / 255.)  # arrives: predict ResNet50 RGB/255
m(tf.image.resize(tf.image.convert_image_dtype(u, tf.float32), (224,224))[None] * 2 - 1)  # arrives: predict ResNet50 RGB/127.5 − 1
m((im - tf.constant([123.68, 116.78, 103.94]))[None])  # arrives: predict ResNet50 RGB minus [123.68, 116.78, 103.94]
m(tf.math.divide(im, 255)[None])  # arrives: predict ResNet50 RGB/255
m(tf.clip_by_value(im, 0, 255)[None])  # arrives: predict ResNet50 RGB 0–255
m(tf.image.decode_image(raw, dtype=tf.float32)[None])  # arrives: predict ResNet50 RGB/255
m(tf.gather(im, [2,1,0], axis=-1)[None])  # arrives: predict ResNet50 BGR 0–255
m(tf.image.grayscale_to_rgb(tf.image.rgb_to_grayscale(im))[None])  # arrives: predict ResNet50 unknown: the picture is grey, a mix of its colours
m(tf.nn.relu(im)[None])  # arrives: predict ResNet50 unknown: `tensorflow.nn.relu` is not known to Pixelproof
m(tf.transpose(im, [1,0,2])[None])  # arrives: predict ResNet50 RGB 0–255
m(tf.subtract(tf.multiply(im, 2/255.), 1)[None])  # arrives: predict ResNet50 RGB/127.5 − 1
m(tf.reshape(im, [1, 224, 224, 3]))  # arrives: predict ResNet50 RGB 0–255
m(tf.image.flip_left_right(im)[None])  # arrives: predict ResNet50 RGB 0–255
