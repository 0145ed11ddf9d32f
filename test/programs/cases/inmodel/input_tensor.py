import tensorflow as tf
from tensorflow.keras.applications.resnet50 import ResNet50, preprocess_input
from tensorflow.keras.layers import Dense, Input

inp = Input(shape=(224, 224, 3), dtype=tf.uint8)
x = tf.cast(inp, tf.float32)
x = x / 255.0  # error: [wrong-scaling]
# right: x = preprocess_input(x)
net = ResNet50(weights="imagenet", include_top=False, input_tensor=x, pooling="avg")
net.trainable = False
model = tf.keras.Model(inputs=inp, outputs=Dense(3, activation="softmax")(net.output))
model.compile("adam", "sparse_categorical_crossentropy")
ds = tf.keras.utils.image_dataset_from_directory("rocks", image_size=(224, 224))
model.fit(ds, epochs=1)  # arrives: train ResNet50 RGB/255
