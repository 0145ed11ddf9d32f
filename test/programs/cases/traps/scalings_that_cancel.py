import tensorflow as tf

ds = tf.keras.utils.image_dataset_from_directory("houses", image_size=(224, 224)).map(lambda x, y: (x / 255.0, y))
inputs = tf.keras.Input((224, 224, 3))
x = tf.keras.layers.Rescaling(2.0, offset=-1.0)(inputs)  # error: [wrong-scaling]
net = tf.keras.applications.EfficientNetB0(include_top=False, pooling="avg")
# right: net = tf.keras.applications.MobileNetV2(include_top=False, pooling="avg")
net.trainable = False
model = tf.keras.Model(inputs, tf.keras.layers.Dense(2)(net(x)))
model.compile("adam", "mse")
model.fit(ds)  # arrives: train EfficientNetB0 RGB/127.5 − 1
