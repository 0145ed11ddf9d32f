import tensorflow as tf
m = tf.keras.applications.MobileNetV2(weights='imagenet')
tr = tf.keras.utils.image_dataset_from_directory('x', validation_split=.2, subset='training', seed=1, image_size=(224,224))
va = tf.keras.preprocessing.image_dataset_from_directory('x', validation_split=.2, subset='validation', seed=1, image_size=(224,224))
norm = tf.keras.layers.Rescaling(1./255)
tr2 = tr.map(lambda x, y: (norm(x), y))
aug = tf.keras.Sequential([tf.keras.layers.RandomFlip('horizontal'), tf.keras.layers.RandomRotation(0.2)])
tr3 = tr2.map(lambda x, y: (aug(x, training=True), y))
m.fit(tr3, validation_data=va)  # arrives: train MobileNetV2 RGB/255; validate MobileNetV2 RGB 0–255
m.fit(tr)  # arrives: train MobileNetV2 RGB 0–255
both = tf.keras.utils.image_dataset_from_directory('x', validation_split=.2, subset='both', seed=1)
a, b = both
m.fit(a.map(lambda x, y: (x / 127.5 - 1, y)), validation_data=b.map(lambda x, y: (x / 127.5 - 1, y)))  # arrives: train MobileNetV2 RGB/127.5 − 1; validate MobileNetV2 RGB/127.5 − 1
names = tr.class_names
for images, labels in tr.take(1):
    first = images[0].numpy().astype('uint8')
    m.predict(tf.expand_dims(first, 0))  # arrives: predict MobileNetV2 RGB 0–255
    m(images / 255)  # arrives: predict MobileNetV2 RGB/255
    feature = images[:4]
    m(feature)  # arrives: predict MobileNetV2 RGB 0–255
def pp(image, label):
    image = tf.cast(image, tf.float32)
    image = (image / 127.5) - 1
    return image, label
m.fit(tr.map(pp).cache(), validation_data=va.map(pp).cache())  # arrives: train MobileNetV2 RGB/127.5 − 1; validate MobileNetV2 RGB/127.5 − 1
