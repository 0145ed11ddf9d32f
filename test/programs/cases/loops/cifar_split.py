import tensorflow as tf

(train_images, train_labels), (test_images, test_labels) = tf.keras.datasets.cifar100.load_data()
train_images, test_images = train_images / 255.0, test_images / 255.0  # error: [wrong-scaling] [wrong-scaling]
# right: train_images, test_images = train_images / 127.5 - 1, test_images / 127.5 - 1

base = tf.keras.applications.MobileNetV2(input_shape=(32, 32, 3), include_top=False, weights="imagenet", pooling="avg")
base.trainable = False
model = tf.keras.Sequential([base, tf.keras.layers.Dense(100)])
model.compile(optimizer="adam", loss=tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True))
model.fit(train_images, train_labels, epochs=10, validation_data=(test_images, test_labels))  # arrives: train MobileNetV2 RGB/255; validate MobileNetV2 RGB/255
test_loss = model.evaluate(test_images, test_labels, verbose=2)  # arrives: evaluate MobileNetV2 RGB/255
