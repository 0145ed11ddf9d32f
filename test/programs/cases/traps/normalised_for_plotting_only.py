import matplotlib.pyplot as plt
import tensorflow as tf

ds = tf.keras.utils.image_dataset_from_directory("maps", image_size=(224, 224))  # error: [missing-preprocessing]
for images, labels in ds.take(1):
    for i in range(9):
        plt.subplot(3, 3, i + 1)
        plt.imshow(images[i].numpy().astype("uint8"))
        plt.imshow(images[i] / 255.0)
net = tf.keras.applications.ResNet50V2(include_top=False, pooling="avg")
net.trainable = False
model = tf.keras.Sequential([net, tf.keras.layers.Dense(3)])
model.compile("adam", "mse")
model.fit(ds)  # arrives: train ResNet50V2 RGB 0–255
# right: model.fit(ds.map(lambda a, b: (tf.keras.applications.resnet_v2.preprocess_input(a), b)))
